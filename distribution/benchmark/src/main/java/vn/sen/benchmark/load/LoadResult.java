// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.load;

import java.time.Duration;
import java.util.List;

/** What a load measured: every latency, every failure in words, and how long it took. */
public record LoadResult(Latencies latencies, List<String> failures, Duration duration) {

    private static final double MILLIS_PER_SECOND = 1000.0;

    public LoadResult {
        failures = List.copyOf(failures);
    }

    static LoadResult merged(List<LoadResult> parts, Duration duration) {
        return new LoadResult(
                Latencies.merged(parts.stream().map(LoadResult::latencies).toList()),
                parts.stream().flatMap(part -> part.failures().stream()).toList(),
                duration);
    }

    public double perSecond() {
        return latencies.count() * MILLIS_PER_SECOND / duration.toMillis();
    }

    public double p99() {
        return latencies.millis(0.99);
    }

    public double worst() {
        return latencies.millis(1);
    }
}
