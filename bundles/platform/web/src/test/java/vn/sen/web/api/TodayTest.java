// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TodayTest {

    @Test
    void the_day_begins_at_midnight_in_vietnam() {
        assertThat(at("2025-06-30T16:59:59Z").date()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(at("2025-06-30T17:00:00Z").date()).isEqualTo(LocalDate.of(2025, 7, 1));
    }

    @Test
    void a_moment_is_told_with_the_offset_of_vietnam() {
        assertThat(Today.local(Instant.parse("2025-06-30T17:00:00Z"))).hasToString("2025-07-01T00:00+07:00");
    }

    private static Today at(String moment) {
        return new Today(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }
}
