// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sen.audit.KeptActs;
import vn.sen.calendar.FakeAgencies;
import vn.sen.calendar.TestBook;
import vn.sen.calendar.TestLaw;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.live.LiveCalendars;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

class DueResourceTest {

    private final ModuleDatabase database = ModuleDatabase.open(ModuleDatabase.Product.H2, CalendarBook.class);
    private final FakeAgencies agencies = new FakeAgencies();
    private final DueResource resource = new DueResource(
            new LiveCalendars(TestLaw.shipped(), TestBook.of(database.transactions(), new KeptActs()), agencies),
            agencies);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_term_over_tet_skips_every_day_of_it_with_its_name() {
        DueView due = resource.due("2026-02-12T09:00:00+07:00", "3", "WORKING_DAY", null, "vi");

        assertThat(due.due()).hasToString("2026-02-24T09:00+07:00");
        assertThat(due.days()).filteredOn(DueView.Day::counted).hasSize(3);
        assertThat(due.days())
                .extracting(DueView.Day::reason)
                .contains("Nghỉ lễ, tết – Tết Nguyên đán Bính Ngọ", "Nghỉ hằng tuần", "Ngày bắt đầu, không tính");
        assertThat(due.notEntered()).isEmpty();
    }

    @Test
    void reasons_are_told_in_the_language_asked_for() {
        DueView due = resource.due("2026-02-13T09:00:00+07:00", "1", "WORKING_DAY", null, "en-GB,en;q=0.9");

        assertThat(due.days()).extracting(DueView.Day::reason).contains("Public holiday – Lunar New Year");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12T09:00:00 07:00, 0.5, working_day, 2026-02-12T15:00+07:00",
        "2026-02-12T02:00:00Z, '0,5', WORKING_DAY, 2026-02-12T15:00+07:00",
        "2026-02-12T15:30:00+07:00, 1, SAME_DAY, 2026-02-13T17:00+07:00",
        "2026-02-12T09:00:00+07:00, 4, WORKING_HOUR, 2026-02-12T15:00+07:00",
    })
    void moments_and_amounts_are_read_as_people_write_them(String from, String amount, String unit, String due) {
        assertThat(resource.due(from, amount, unit, "H12.04", "").due()).hasToString(due);
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(faults("gestern", "0.3", "WORKING_DAY", "H99"))
                .containsExactlyInAnyOrder("?from moment-format", "?amount amount-unit", "?agency agency-unknown");
        assertThat(faults(null, null, null, null))
                .containsExactlyInAnyOrder("?from required-field", "?amount required-field", "?unit required-field");
        assertThat(faults("1999-12-31T09:00:00+07:00", "1e9", "MONTH", null))
                .containsExactlyInAnyOrder("?from outside-calendar", "?amount amount-range", "?unit unit-unknown");
        assertThat(faults("2026-02-12T09:00:00+07:00", "drei", "DAY", null)).containsExactly("?amount amount-format");
    }

    @Test
    void a_term_that_leaves_the_calendar_is_refused() {
        assertThat(faults("2060-12-01T09:00:00+07:00", "400", "WORKING_DAY", null))
                .containsExactly("?amount leaves-calendar");
        assertThat(faults("2010-12-01T09:00:00+07:00", "4", "WORKING_DAY", null))
                .containsExactly("?from no-counting-rule");
        assertThat(faults("2060-12-30T16:00:00+07:00", "400", "DAY", null)).containsExactly("?amount leaves-calendar");
    }

    private List<String> faults(String from, String amount, String unit, String agency) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> resource.due(from, amount, unit, agency, "vi"));
        return refused.faults().stream()
                .map((Fault fault) -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
