// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.load;

import java.util.Arrays;
import java.util.List;

/** Every single latency, in nanoseconds. Not for many threads. */
public final class Latencies {

    private static final int FIRST_SIZE = 1 << 14;
    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[FIRST_SIZE];
    private int count;

    public void add(long latency) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = latency;
    }

    public int count() {
        return count;
    }

    /** @param share for example 0.99; 1 is the worst */
    public double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(share * count) - 1;
        return sorted[Math.max(0, index)] / NANOS_PER_MILLI;
    }

    static Latencies merged(List<Latencies> parts) {
        Latencies all = new Latencies();
        for (Latencies part : parts) {
            for (int index = 0; index < part.count; index++) {
                all.add(part.nanos[index]);
            }
        }
        return all;
    }
}
