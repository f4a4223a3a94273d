// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "30 1 * * *,        2026-11-22T01:29:59+07:00, 2026-11-22T01:30:00+07:00",
        "30 1 * * *,        2026-11-22T01:30:00+07:00, 2026-11-23T01:30:00+07:00",
        "*/15 7-16 * * 1-5, 2026-11-20T16:45:00+07:00, 2026-11-23T07:00:00+07:00",
        "'0 0 1,15 * *',    2026-11-22T00:00:00+07:00, 2026-12-01T00:00:00+07:00",
        "0 8 * * 0,         2026-11-22T08:00:00+07:00, 2026-11-29T08:00:00+07:00",
        "0 8 * * 7,         2026-11-22T07:00:00+07:00, 2026-11-22T08:00:00+07:00",
        "0 8 1 * 1,         2026-11-22T08:00:00+07:00, 2026-11-23T08:00:00+07:00",
        "0 8 1 * 1,         2026-11-30T08:00:00+07:00, 2026-12-01T08:00:00+07:00",
        "5/20 3 * * *,      2026-11-22T03:05:00+07:00, 2026-11-22T03:25:00+07:00",
        "0 0 29 2 *,        2026-11-22T00:00:00+07:00, 2028-02-29T00:00:00+07:00",
    })
    void an_expression_names_moments_in_vietnam(String expression, OffsetDateTime after, OffsetDateTime next) {
        assertThat(JobSchedule.cron(expression).next(after.toInstant())).isEqualTo(next.toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * * 13 *",
                "* * * * 8",
                "a * * * *",
                "*/0 * * * *",
                "5-1 * * * *",
                "1, * * * *",
                "0 0 31 2 *"
            })
    void what_is_no_expression_is_refused(String expression) {
        assertThatThrownBy(() -> JobSchedule.cron(expression)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rate_counts_from_midnight_in_vietnam_and_never_drifts() {
        JobSchedule schedule = JobSchedule.every(Duration.ofHours(8));
        List<String> occurrences = new ArrayList<>();
        Instant moment = Instant.parse("2026-11-22T01:23:45Z");
        for (int i = 0; i < 3; i++) {
            moment = schedule.next(moment.plusMillis(17));
            occurrences.add(moment.atZone(JobSchedule.ZONE).toLocalDateTime().toString());
        }

        assertThat(occurrences).containsExactly("2026-11-22T16:00", "2026-11-23T00:00", "2026-11-23T08:00");
        assertThat(schedule).isEqualTo(JobSchedule.every(Duration.ofHours(8))).hasToString("PT8H");
    }

    @Test
    void a_rate_that_would_flood_the_queue_is_refused() {
        assertThatThrownBy(() -> JobSchedule.every(Duration.ofSeconds(9))).hasMessageContaining("PT9S");
    }
}
