// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.sen.web.api.ModuleTraffic;

class TrafficCounterTest {

    @Test
    void errors_and_latencies_are_counted_in_cumulative_buckets() {
        TrafficCounter counter = new TrafficCounter();
        counter.answered(200, TimeUnit.MILLISECONDS.toNanos(3));
        counter.answered(404, TimeUnit.MILLISECONDS.toNanos(30));
        counter.answered(500, TimeUnit.SECONDS.toNanos(20));

        ModuleTraffic.Traffic traffic = counter.read("procedures", "vn.sen.procedures", 1);

        assertThat(traffic.requests()).isEqualTo(3);
        assertThat(traffic.clientErrors()).isEqualTo(1);
        assertThat(traffic.serverErrors()).isEqualTo(1);
        assertThat(traffic.longest()).isEqualTo(Duration.ofSeconds(20));
        assertThat(traffic.buckets())
                .contains(new ModuleTraffic.Bucket(Duration.ofMillis(5), 1))
                .contains(new ModuleTraffic.Bucket(Duration.ofMillis(50), 2))
                .contains(new ModuleTraffic.Bucket(Duration.ofSeconds(10), 2));
    }
}
