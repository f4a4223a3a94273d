// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sen.administration.FakeModules;
import vn.sen.documents.api.FileUsage;
import vn.sen.events.api.EventBacklog;
import vn.sen.kernel.api.ModuleCalls;
import vn.sen.kernel.api.ModuleState;
import vn.sen.notifications.api.NotificationBacklog;
import vn.sen.persistence.api.DatabaseConnections;
import vn.sen.web.api.ModuleTraffic.Bucket;
import vn.sen.web.api.ModuleTraffic.Traffic;

class ServerFiguresTest {

    private final FakeModules modules =
            new FakeModules().with("procedures", ModuleState.ENABLED).with("survey", ModuleState.FAILED);

    @Test
    void requests_errors_and_latency_are_told_per_module() throws IOException {
        assertThat(text())
                .contains(
                        "sen_http_requests_total{bundle=\"vn.sen.procedures\",module=\"procedures\"} 10.0",
                        "sen_http_errors_total{bundle=\"vn.sen.procedures\",module=\"procedures\",status=\"4xx\"} 2.0",
                        "sen_http_errors_total{bundle=\"vn.sen.procedures\",module=\"procedures\",status=\"5xx\"} 1.0",
                        "sen_http_requests_in_flight{bundle=\"vn.sen.procedures\",module=\"procedures\"} 3.0",
                        "sen_http_request_longest_seconds{bundle=\"vn.sen.procedures\",module=\"procedures\"} 2.0");
    }

    @Test
    void buckets_stay_cumulative_and_end_with_every_request() throws IOException {
        String labels = "{bundle=\"vn.sen.procedures\",module=\"procedures\",le=\"%s\"} %d";

        assertThat(text())
                .contains(
                        "sen_http_request_duration_seconds_bucket" + labels.formatted("0.01", 4),
                        "sen_http_request_duration_seconds_bucket" + labels.formatted("0.1", 9),
                        "sen_http_request_duration_seconds_bucket" + labels.formatted("+Inf", 10),
                        "sen_http_request_duration_seconds_sum{bundle=\"vn.sen.procedures\",module=\"procedures\"} 2.5");
    }

    @Test
    void the_state_of_each_module_is_told() throws IOException {
        assertThat(text())
                .contains(
                        "sen_module_state{module=\"procedures\",sen_module_state=\"ENABLED\"} 1",
                        "sen_module_state{module=\"survey\",sen_module_state=\"ENABLED\"} 0",
                        "sen_module_state{module=\"survey\",sen_module_state=\"FAILED\"} 1");
    }

    @Test
    void calls_into_modules_and_their_faults_are_told() throws IOException {
        assertThat(text())
                .contains(
                        "sen_module_calls_total{module=\"survey\"} 7.0",
                        "sen_module_call_faults_total{fault=\"threw\",module=\"survey\"} 3.0",
                        "sen_module_call_faults_total{fault=\"timeout\",module=\"survey\"} 2.0",
                        "sen_module_call_faults_total{fault=\"overload\",module=\"survey\"} 1.0");
    }

    @Test
    void the_connections_to_the_database_are_told() throws IOException {
        assertThat(text())
                .contains(
                        "sen_database_connections{state=\"active\"} 5.0",
                        "sen_database_connections{state=\"idle\"} 3.0",
                        "sen_database_connections_waiting 2.0",
                        "sen_database_connections_most 16.0");
    }

    @Test
    void the_process_is_told_and_the_text_ends_as_openmetrics_wants() throws IOException {
        assertThat(text())
                .contains("jvm_memory_used_bytes{area=\"heap\"}", "jvm_threads_current ", "process_start_time_seconds ")
                .endsWith("# EOF\n");
    }

    @Test
    void what_listeners_were_not_told_yet_is_shown() throws IOException {
        assertThat(text())
                .contains("sen_events_waiting{listener=\"survey.dossiers\",module=\"survey\"} 12")
                .contains("sen_events_lag_seconds{listener=\"survey.dossiers\",module=\"survey\"} 3.5")
                .contains("sen_events_held{listener=\"survey.dossiers\",module=\"survey\",state=\"set-aside\"} 1");
    }

    @Test
    void what_is_stored_is_shown() throws IOException {
        assertThat(text())
                .contains(
                        "sen_files 12.0",
                        "sen_files_bytes 34000.0",
                        "sen_files_not_checked 5.0",
                        "sen_files_infected 1.0");
    }

    @Test
    void what_waits_and_what_failed_on_each_channel_is_shown() throws IOException {
        assertThat(text())
                .contains("sen_notifications_waiting{channel=\"email\"} 7")
                .contains("sen_notifications_oldest_seconds{channel=\"email\"} 2.5")
                .contains("sen_notifications_failed{channel=\"email\"} 3");
    }

    @Test
    void a_bucket_that_was_read_while_it_grew_makes_no_negative_count() throws IOException {
        Traffic torn = new Traffic(
                "procedures",
                "vn.sen.procedures",
                3,
                0,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                List.of(new Bucket(Duration.ofMillis(10), 5), new Bucket(Duration.ofMillis(100), 4)));

        assertThat(text(torn)).contains("le=\"+Inf\"} 5");
    }

    private String text() throws IOException {
        return text(new Traffic(
                "procedures",
                "vn.sen.procedures",
                10,
                2,
                1,
                3,
                Duration.ofMillis(2_500),
                Duration.ofSeconds(2),
                List.of(new Bucket(Duration.ofMillis(10), 4), new Bucket(Duration.ofMillis(100), 9))));
    }

    private String text(Traffic traffic) throws IOException {
        EventFigures events = new EventFigures();
        events.add(() ->
                List.of(new EventBacklog.Lag("survey.dossiers", "survey", 12, Duration.ofMillis(3_500), 2, 1, 0)));
        FileFigures files = new FileFigures();
        files.add(() -> new FileUsage.Figures(12, 34_000, 5, 1, Optional.empty()));
        NotificationFigures notifications = new NotificationFigures();
        notifications.add(() -> List.of(new NotificationBacklog.Load("email", true, 7, Duration.ofMillis(2_500), 3)));
        ServerFigures figures = new ServerFigures(
                modules,
                () -> List.of(traffic),
                () -> List.of(new ModuleCalls("survey", 7, 3, 2, 1, 0)),
                () -> new DatabaseConnections.Figures(5, 3, 2, 16),
                events,
                files,
                notifications);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenMetricsTextFormatWriter.create().write(out, figures.collect(), EscapingScheme.UNDERSCORE_ESCAPING);
        return out.toString(StandardCharsets.UTF_8);
    }
}
