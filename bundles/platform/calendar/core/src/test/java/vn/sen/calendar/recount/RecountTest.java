// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
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
import vn.sen.calendar.WaitingJobs;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.ClockEntry;
import vn.sen.calendar.api.ClockEntryKind;
import vn.sen.calendar.api.ClockSubject;
import vn.sen.calendar.api.DayKind;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.api.StoredClock;
import vn.sen.calendar.api.Term;
import vn.sen.calendar.api.TermUnit;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.calendar.book.ChangeKind;
import vn.sen.calendar.book.ChangeLog;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.book.Undo;
import vn.sen.calendar.clock.JdbcClocks;
import vn.sen.calendar.live.LiveCalendars;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class RecountTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T02:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-12-03T02:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-12-04T02:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @Parameter
    private ModuleDatabase.Product product;

    private final WaitingJobs jobs = new WaitingJobs();
    private ModuleDatabase database;
    private ChangeLog log;
    private CalendarBook book;
    private LiveCalendars calendars;
    private JdbcClocks clocks;
    private Recount recount;

    @BeforeEach
    void open() {
        database = ModuleDatabase.open(product, CalendarBook.class);
        log = TestBook.log(database.transactions(), jobs);
        book = TestBook.of(database.transactions(), new KeptActs(), jobs);
        calendars = new LiveCalendars(TestLaw.shipped(), book, new FakeAgencies());
        clocks = new JdbcClocks(database.transactions(), calendars, book, TestLaw.shipped());
        recount = new Recount(database.transactions(), calendars, book, 2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_change_moves_the_running_clocks_of_whom_it_concerns_and_records_each() {
        start("centre", Optional.of(FakeAgencies.CENTRE));
        start("province", Optional.empty());
        StoredClock stopped = start("stopped", Optional.of(FakeAgencies.CENTRE));
        append(stopped, ClockEntryKind.STOP);
        append(start("suspended", Optional.of(FakeAgencies.CENTRE)), ClockEntryKind.SUSPEND);

        book.enter(Scope.of(FakeAgencies.HEALTH), closed(), "Bão");
        CalendarChange done = countAll();

        assertThat(due("centre")).contains(FRIDAY);
        assertThat(due("province")).contains(THURSDAY);
        assertThat(due("stopped")).isEqualTo(stopped.due());
        assertThat(done.checked()).isEqualTo(2);
        assertThat(done.moved()).isEqualTo(1);
        assertThat(done.reason()).isEqualTo("Bão");
        assertThat(recount.moves(done.id(), Optional.empty(), 10))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.subject().id()).isEqualTo("centre");
                    assertThat(move.before()).isEqualTo(THURSDAY);
                    assertThat(move.after()).isEqualTo(FRIDAY);
                });
    }

    @Test
    void work_that_broke_off_goes_on_behind_its_last_part_and_moves_nothing_twice() {
        for (int i = 0; i < 7; i++) {
            start("H12." + i, Optional.empty());
        }
        book.enter(Scope.PROVINCE, closed(), "Bão");
        UUID change = jobs.identifiers().get(0);
        RecountHandler handler = new RecountHandler(recount, new ModuleJson());
        byte[] input = change.toString().getBytes(StandardCharsets.UTF_8);

        List<Long> reported = new ArrayList<>();
        assertThatThrownBy(() -> handler.handle(input, (done, total, errors) -> {
                    reported.add(done);
                    if (done == 4) {
                        throw new CancellationException("the server stops");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(log.find(change).orElseThrow().checked()).isEqualTo(4);
        handler.handle(input, (done, total, errors) -> reported.add(done));
        String again = handler.handle(input, (done, total, errors) -> reported.add(done));

        assertThat(again).isEqualTo("{\"checked\":7,\"moved\":7,\"refused\":0}");
        assertThat(reported).isSorted();
        assertThat(recount.moves(change, Optional.empty(), 20)).hasSize(7);
        assertThat(log.find(change).orElseThrow().countedAt()).isPresent();
    }

    @Test
    void what_is_moved_comes_in_parts() {
        for (int i = 0; i < 3; i++) {
            start("H12." + i, Optional.empty());
        }
        book.enter(Scope.PROVINCE, closed(), "Bão");
        UUID change = countAll().id();

        List<Move> first = recount.moves(change, Optional.empty(), 2);
        List<Move> second = recount.moves(change, Optional.of(first.get(1).id()), 2);

        assertThat(first).extracting(move -> move.subject().id()).containsExactly("H12.0", "H12.1");
        assertThat(second).extracting(move -> move.subject().id()).containsExactly("H12.2");
    }

    @Test
    void a_forecast_tells_what_would_move_and_moves_nothing() {
        start("centre", Optional.of(FakeAgencies.CENTRE));
        start("province", Optional.empty());
        Forecast forecast = new Forecast(database.transactions(), calendars);

        Forecast.Outcome outcome = forecast.of(entries -> entries.with(Scope.of(FakeAgencies.HEALTH), closed()));

        assertThat(outcome.checked()).isEqualTo(2);
        assertThat(outcome.moved()).isEqualTo(1);
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.examples())
                .containsExactly(new Forecast.Shift(new ClockSubject("intake.dossier", "centre"), THURSDAY, FRIDAY));
        assertThat(due("centre")).contains(THURSDAY);
        assertThat(jobs.identifiers()).isEmpty();
    }

    @Test
    void a_change_is_taken_back_with_what_was_there_before_and_clocks_come_back_too() {
        start("H12.1", Optional.empty());
        book.enter(Scope.PROVINCE, closed(), "Bão");
        CalendarChange storm = countAll();
        EnteredDay council = EnteredDay.of(new CalendarDay(
                TUESDAY,
                DayKind.WORKING,
                new LocalizedText("Họp", "Council"),
                List.of(Session.parse("07:00-11:00")),
                "Thông báo 7",
                false));
        book.enter(Scope.PROVINCE, council, "Nhầm");
        CalendarChange mistake =
                log.newest(Optional.of(Scope.PROVINCE), Optional.empty(), 1).get(0);
        Undo undo = new Undo(database.transactions(), book, log, new ModuleJson());

        assertThatThrownBy(() -> undo.undo(storm, "Sai"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("changed-since"));
        undo.undo(mistake, "Sai");
        assertThat(calendars.workingTime(Optional.empty()).entered(TUESDAY)).isEqualTo(closed().day());
        CalendarChange undone =
                log.newest(Optional.empty(), Optional.empty(), 1).get(0);
        assertThat(undone.undoes()).contains(mistake.id());
        undo.undo(undone, "Lại sai");
        assertThat(calendars.workingTime(Optional.empty()).entered(TUESDAY)).isEqualTo(council.day());
    }

    @Test
    void hours_and_years_are_taken_back_too() {
        Undo undo = new Undo(database.transactions(), book, log, new ModuleJson());
        WeeklyHours hours = WeeklyHours.mondayToFriday(Session.parse("08:00-12:00"), Session.parse("13:00-17:00"));
        book.enter(Scope.PROVINCE, hours, "Quyết định 5", "Mùa đông");
        undo.undo(log.newest(Optional.empty(), Optional.empty(), 1).get(0), "Sai");
        book.complete(2027, true, "Thông báo");
        undo.undo(log.newest(Optional.empty(), Optional.empty(), 1).get(0), "Sai");

        assertThat(calendars.workingTime(Optional.empty()).hours()).isNotEqualTo(hours);
        assertThat(calendars.workingTime(Optional.empty()).knows(2027)).isFalse();
        assertThat(log.newest(Optional.empty(), Optional.empty(), 10))
                .extracting(CalendarChange::kind)
                .containsExactly(ChangeKind.YEAR, ChangeKind.YEAR, ChangeKind.HOURS, ChangeKind.HOURS);
    }

    @Test
    void what_changes_nothing_is_no_change() {
        book.enter(Scope.PROVINCE, closed(), "Bão");
        book.enter(Scope.PROVINCE, closed(), "Lần nữa");

        assertThat(log.newest(Optional.empty(), Optional.empty(), 10)).hasSize(1);
    }

    private CalendarChange countAll() {
        UUID last = jobs.identifiers().get(jobs.identifiers().size() - 1);
        CalendarChange state = recount.next(last).orElseThrow();
        while (state.countedAt().isEmpty()) {
            state = recount.next(last).orElseThrow();
        }
        return state;
    }

    private StoredClock start(String id, Optional<UUID> agency) {
        return database.transactions().call(em -> {
            StoredClock opened =
                    clocks.open(em, new ClockSubject("intake.dossier", id), Term.of(3, TermUnit.WORKING_DAY), agency);
            return clocks.append(em, opened, ClockEntry.of(MONDAY, ClockEntryKind.START, "ACCEPTED", "an", "Điều 17"));
        });
    }

    private void append(StoredClock clock, ClockEntryKind kind) {
        Instant at = MONDAY.plus(Duration.ofHours(1));
        database.transactions().run(em -> clocks.append(em, clock, ClockEntry.of(at, kind, "CAUSE", "an", "Điều 19")));
    }

    private Optional<Instant> due(String id) {
        return clocks.find(new ClockSubject("intake.dossier", id)).orElseThrow().due();
    }

    private static EnteredDay closed() {
        return EnteredDay.of(new CalendarDay(
                TUESDAY, DayKind.CLOSED, new LocalizedText("Bão", "Storm"), List.of(), "Công điện 1", true));
    }
}
