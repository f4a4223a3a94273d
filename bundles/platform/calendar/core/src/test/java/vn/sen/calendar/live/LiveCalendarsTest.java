// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.KeptActs;
import vn.sen.calendar.FakeAgencies;
import vn.sen.calendar.TestBook;
import vn.sen.calendar.TestLaw;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.DayKind;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.calendar.book.Scope;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class LiveCalendarsTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate CULTURE_DAY = LocalDate.of(2026, 11, 24);

    @Parameter
    private ModuleDatabase.Product product;

    private final KeptActs acts = new KeptActs();
    private ModuleDatabase database;
    private CalendarBook book;
    private LiveCalendars calendars;

    @BeforeEach
    void open() {
        database = ModuleDatabase.open(product, CalendarBook.class);
        book = TestBook.of(database.transactions(), acts);
        calendars = new LiveCalendars(TestLaw.shipped(), book, new FakeAgencies());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void without_entries_everybody_works_as_the_law_says() {
        assertThat(works(Optional.empty(), WEDNESDAY)).isTrue();
        assertThat(works(Optional.of(FakeAgencies.CENTRE), CULTURE_DAY)).isFalse();
    }

    @Test
    void what_an_agency_enters_counts_for_it_and_for_those_below_it() {
        book.enter(Scope.of(FakeAgencies.HEALTH), closed(WEDNESDAY), "Bão số 13");

        assertThat(works(Optional.of(FakeAgencies.CENTRE), WEDNESDAY)).isFalse();
        assertThat(works(Optional.of(FakeAgencies.HEALTH), WEDNESDAY)).isFalse();
        assertThat(works(Optional.of(FakeAgencies.PROVINCE), WEDNESDAY)).isTrue();
        assertThat(works(Optional.empty(), WEDNESDAY)).isTrue();
    }

    @Test
    void an_entry_is_on_the_record_of_its_agency_and_one_of_the_province_on_that_of_none() {
        book.enter(Scope.of(FakeAgencies.HEALTH), closed(WEDNESDAY), "Bão số 13");
        book.enter(Scope.PROVINCE, closed(WEDNESDAY), "Bão số 13");

        assertThat(acts.acts())
                .extracting(act -> act.agency().orElse("-"))
                .containsExactly(FakeAgencies.HEALTH.toString(), "-");
    }

    @Test
    void the_nearer_calendar_counts_over_the_wider_one() {
        book.enter(Scope.PROVINCE, closed(WEDNESDAY), "Bão số 13");
        book.enter(Scope.of(FakeAgencies.CENTRE), EnteredDay.ordinary(WEDNESDAY), "Trực cấp cứu");
        book.enter(Scope.of(FakeAgencies.CENTRE), EnteredDay.ordinary(CULTURE_DAY), "Trực cấp cứu");

        assertThat(works(Optional.of(FakeAgencies.CENTRE), WEDNESDAY)).isTrue();
        assertThat(works(Optional.of(FakeAgencies.CENTRE), CULTURE_DAY)).isTrue();
        assertThat(works(Optional.of(FakeAgencies.HEALTH), WEDNESDAY)).isFalse();
    }

    @Test
    void what_is_taken_back_counts_no_more_and_both_acts_are_on_record() {
        book.enter(Scope.PROVINCE, closed(WEDNESDAY), "Bão số 13");
        assertThat(works(Optional.empty(), WEDNESDAY)).isFalse();

        assertThat(book.takeBack(Scope.PROVINCE, WEDNESDAY, "Bão đổi hướng")).isTrue();
        assertThat(book.takeBack(Scope.PROVINCE, WEDNESDAY, "Lần nữa")).isFalse();

        assertThat(works(Optional.empty(), WEDNESDAY)).isTrue();
        assertThat(acts.lines())
                .containsExactly("calendar.day-enter DONE Bão số 13", "calendar.day-take-back DONE Bão đổi hướng");
    }

    @Test
    void an_agency_may_work_other_hours() {
        WeeklyHours hours = WeeklyHours.mondayToFriday(Session.parse("07:30-11:30"), Session.parse("13:30-17:30"));
        book.enter(Scope.of(FakeAgencies.HEALTH), hours, "Quyết định 5", "Giờ mùa mưa");

        assertThat(calendars.workingTime(Optional.of(FakeAgencies.CENTRE)).hours())
                .isEqualTo(hours);
        assertThat(calendars.workingTime(Optional.empty()).hours()).isNotEqualTo(hours);

        assertThat(book.takeBackHours(Scope.of(FakeAgencies.HEALTH), "Hết mùa mưa"))
                .isTrue();
        assertThat(calendars.workingTime(Optional.of(FakeAgencies.CENTRE)).hours())
                .isNotEqualTo(hours);
    }

    @Test
    void a_year_is_known_once_somebody_calls_it_complete() {
        assertThat(calendars.workingTime(Optional.empty()).knows(2027)).isFalse();

        book.complete(2027, true, "Thông báo của Bộ Nội vụ");
        book.complete(2027, true, "Lần nữa");

        assertThat(calendars.workingTime(Optional.empty()).knows(2027)).isTrue();
        assertThat(acts.lines()).containsExactly("calendar.year-complete DONE Thông báo của Bộ Nội vụ");
    }

    @Test
    void what_one_node_enters_another_knows_within_a_second() {
        try (ModuleDatabase other = database.onAnotherNode()) {
            LiveCalendars elsewhere =
                    new LiveCalendars(TestLaw.shipped(), TestBook.of(other.transactions(), acts), new FakeAgencies());
            assertThat(elsewhere.workingTime(Optional.empty()).works(WEDNESDAY)).isTrue();

            book.enter(Scope.PROVINCE, closed(WEDNESDAY), "Bão số 13");

            Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
            while (elsewhere.workingTime(Optional.empty()).works(WEDNESDAY)) {
                assertThat(Instant.now()).isBefore(deadline);
                LockSupport.parkNanos(5_000_000);
            }
            assertThat(elsewhere.revision()).isEqualTo(calendars.revision());
        }
    }

    @Test
    void special_hours_and_every_kind_of_week_come_back_as_they_were_entered() {
        CalendarDay half = new CalendarDay(
                WEDNESDAY,
                DayKind.WORKING,
                new LocalizedText("Họp Hội đồng nhân dân", "Council"),
                List.of(Session.parse("07:00-11:00")),
                "Thông báo 7",
                false);
        Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
        week.put(DayOfWeek.SATURDAY, List.of(Session.parse("08:00-16:00")));
        week.put(DayOfWeek.TUESDAY, List.of(Session.parse("12:00-20:00")));

        book.enter(Scope.PROVINCE, EnteredDay.of(half), "Họp");
        book.enter(Scope.PROVINCE, new WeeklyHours(week), "", "Thử");

        assertThat(calendars.workingTime(Optional.empty()).entered(WEDNESDAY)).contains(half);
        assertThat(calendars.workingTime(Optional.empty()).hours()).isEqualTo(new WeeklyHours(week));
    }

    private boolean works(Optional<UUID> agency, LocalDate date) {
        return calendars.workingTime(agency).works(date);
    }

    private static EnteredDay closed(LocalDate date) {
        return EnteredDay.of(new CalendarDay(
                date, DayKind.CLOSED, new LocalizedText("Bão số 13", "Storm 13"), List.of(), "Công điện 1", true));
    }
}
