// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;
import java.util.List;
import vn.sen.web.api.ModuleTraffic.Bucket;
import vn.sen.web.api.ModuleTraffic.Traffic;

/** What went through the containers of the modules. */
final class TrafficFigures {

    private static final double NANOS = 1e9;

    private TrafficFigures() {}

    static List<MetricSnapshot> of(List<Traffic> all) {
        CounterSnapshot.Builder requests = CounterSnapshot.builder()
                .name("sen_http_requests")
                .help("Requests answered, since the module's container was built");
        CounterSnapshot.Builder errors = CounterSnapshot.builder()
                .name("sen_http_errors")
                .help("Of these, answers that were errors: 4xx is the caller's fault, 5xx the server's");
        GaugeSnapshot.Builder inFlight =
                GaugeSnapshot.builder().name("sen_http_requests_in_flight").help("Requests being answered now");
        GaugeSnapshot.Builder longest = GaugeSnapshot.builder()
                .name("sen_http_request_longest_seconds")
                .unit(Unit.SECONDS)
                .help("Time of the slowest request");
        HistogramSnapshot.Builder durations = HistogramSnapshot.builder()
                .name("sen_http_request_duration_seconds")
                .unit(Unit.SECONDS)
                .help("Time that requests took");
        for (Traffic one : all) {
            Labels labels = Labels.of("module", one.module(), "bundle", one.bundle());
            requests.dataPoint(count(one.requests(), labels));
            errors.dataPoint(count(one.clientErrors(), labels.add("status", "4xx")));
            errors.dataPoint(count(one.serverErrors(), labels.add("status", "5xx")));
            inFlight.dataPoint(gauge(one.inFlight(), labels));
            longest.dataPoint(gauge(seconds(one.longest()), labels));
            durations.dataPoint(histogram(one, labels));
        }
        return List.of(requests.build(), errors.build(), inFlight.build(), longest.build(), durations.build());
    }

    private static CounterDataPointSnapshot count(long value, Labels labels) {
        return CounterDataPointSnapshot.builder().value(value).labels(labels).build();
    }

    private static GaugeDataPointSnapshot gauge(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }

    /** The library wants the number in each bucket and makes it cumulative itself. */
    private static HistogramDataPointSnapshot histogram(Traffic one, Labels labels) {
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        long below = 0;
        for (Bucket bucket : one.buckets()) {
            buckets.bucket(seconds(bucket.atMost()), Math.max(0, bucket.requests() - below));
            below = Math.max(below, bucket.requests());
        }
        buckets.bucket(Double.POSITIVE_INFINITY, Math.max(0, one.requests() - below));
        return HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(buckets.build())
                .sum(seconds(one.total()))
                .labels(labels)
                .build();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}
