// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ThrottleRuleTest {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    @Property
    void free_failures_cost_nothing_and_no_wait_exceeds_the_longest(
            @ForAll @IntRange(min = 0, max = 100) int free,
            @ForAll @IntRange(min = 1, max = 3_600) int most,
            @ForAll @IntRange(min = 0, max = 10_000) int failures) {
        ThrottleRule rule = new ThrottleRule(free, Duration.ofSeconds(most), Duration.ofMinutes(1));

        Duration wait = rule.waitAfter(failures);

        assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(most));
        assertThat(wait.isZero()).isEqualTo(failures <= free);
        assertThat(rule.waitAfter(failures + 1.0)).isGreaterThanOrEqualTo(wait);
    }

    @Property
    void a_tally_never_falls_below_nothing_and_sinks_as_time_goes_by(
            @ForAll @IntRange(min = 1, max = 200) int failures, @ForAll @IntRange(min = 0, max = 100_000) int seconds) {
        ThrottleRule rule = new ThrottleRule(5, Duration.ofMinutes(5), Duration.ofMinutes(5));
        FailureCount count = new FailureCount("any", START);
        for (int failure = 0; failure < failures; failure++) {
            count.add(START, rule);
        }

        double later = count.tallyAt(START.plusSeconds(seconds), rule);

        assertThat(count.tally()).isEqualTo(failures);
        assertThat(later).isBetween(0.0, (double) failures);
        assertThat(count.tallyAt(START.minusSeconds(seconds), rule))
                .as("a clock set back forgets nothing")
                .isEqualTo(failures);
    }
}
