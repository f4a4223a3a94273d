// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import vn.sen.web.api.ModuleTraffic;

/** Counts the requests of one container without making them wait for one another. */
final class TrafficCounter {

    private static final long[] BOUNDS_MILLIS = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000};
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LongAdder[] counts = new LongAdder[BOUNDS_MILLIS.length + 1];
    private final LongAdder clientErrors = new LongAdder();
    private final LongAdder serverErrors = new LongAdder();
    private final LongAdder totalNanos = new LongAdder();
    private final LongAccumulator longestNanos = new LongAccumulator(Math::max, 0);

    TrafficCounter() {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new LongAdder();
        }
    }

    void answered(int status, long nanos) {
        int bucket = 0;
        while (bucket < BOUNDS_MILLIS.length && nanos > BOUNDS_MILLIS[bucket] * NANOS_PER_MILLI) {
            bucket++;
        }
        counts[bucket].increment();
        totalNanos.add(nanos);
        longestNanos.accumulate(nanos);
        if (status >= 500) {
            serverErrors.increment();
        } else if (status >= 400) {
            clientErrors.increment();
        }
    }

    ModuleTraffic.Traffic read(String module, String bundle, long inFlight) {
        List<ModuleTraffic.Bucket> buckets = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < BOUNDS_MILLIS.length; i++) {
            sum += counts[i].sum();
            buckets.add(new ModuleTraffic.Bucket(Duration.ofMillis(BOUNDS_MILLIS[i]), sum));
        }
        sum += counts[BOUNDS_MILLIS.length].sum();
        return new ModuleTraffic.Traffic(
                module,
                bundle,
                sum,
                clientErrors.sum(),
                serverErrors.sum(),
                inFlight,
                Duration.ofNanos(totalNanos.sum()),
                Duration.ofNanos(longestNanos.get()),
                buckets);
    }
}
