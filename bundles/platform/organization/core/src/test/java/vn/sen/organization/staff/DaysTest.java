// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Property
    void shared_days_are_those_in_both_and_within_means_every_day_is_in_the_other(
            @ForAll @IntRange(max = 9) int fromA,
            @ForAll @IntRange(min = -1, max = 9) int lengthA,
            @ForAll @IntRange(max = 9) int fromB,
            @ForAll @IntRange(min = -1, max = 9) int lengthB) {
        Days a = days(fromA, lengthA);
        Days b = days(fromB, lengthB);
        boolean within = true;
        for (int i = 0; i < 40; i++) {
            LocalDate day = FIRST.plusDays(i);
            assertThat(a.shared(b).map(both -> both.holds(day)).orElse(false)).isEqualTo(a.holds(day) && b.holds(day));
            within &= !a.holds(day) || b.holds(day);
        }
        assertThat(a.within(b)).isEqualTo(within);
    }

    private static Days days(int from, int length) {
        LocalDate start = FIRST.plusDays(from);
        return new Days(start, length < 0 ? Optional.empty() : Optional.of(start.plusDays(length)));
    }
}
