// SPDX-License-Identifier: Apache-2.0
package vn.sen.noticeboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sen.web.api.Fault;

class NoticeOrderTest {

    private static final Optional<LocalDate> FIRST = Optional.of(LocalDate.parse("2026-11-21"));

    @Test
    void every_fault_is_told_at_once() {
        NoticeOrder order = new NoticeOrder(" ", "x".repeat(5001), FIRST, FIRST.map(day -> day.minusDays(1)));

        assertThat(order.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder("/title", "/body", "/validTo");
    }

    @Test
    void a_notice_of_one_day_is_right() {
        assertThat(new NoticeOrder("Nghỉ", "Nghỉ một ngày", FIRST, FIRST).faults())
                .isEmpty();
    }
}
