// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import vn.sen.calendar.api.ClockChangedException;
import vn.sen.calendar.api.ClockEntry;
import vn.sen.calendar.api.ClockEntryKind;
import vn.sen.calendar.api.ClockReading;
import vn.sen.calendar.api.ClockRefusedException;
import vn.sen.calendar.api.ClockState;
import vn.sen.calendar.api.ClockSubject;
import vn.sen.calendar.api.DayKind;
import vn.sen.calendar.api.DueClock;
import vn.sen.calendar.api.StoredClock;
import vn.sen.calendar.api.Term;
import vn.sen.calendar.api.TermUnit;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.live.LiveCalendars;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.ConstraintViolatedException;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class JdbcClocksTest {

    private static final String TYPE = "intake.dossier";
    private static final Instant MONDAY = Instant.parse("2026-11-30T02:00:00.123456Z");
    private static final Term THREE_DAYS = Term.of(3, TermUnit.WORKING_DAY);

    @Parameter
    private ModuleDatabase.Product product;

    private ModuleDatabase database;
    private CalendarBook book;
    private JdbcClocks clocks;

    @BeforeEach
    void open() {
        database = ModuleDatabase.open(product, CalendarBook.class);
        book = TestBook.of(database.transactions(), new KeptActs());
        clocks = new JdbcClocks(
                database.transactions(),
                new LiveCalendars(TestLaw.shipped(), book, new FakeAgencies()),
                book,
                TestLaw.shipped());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_appended_is_read_back_with_every_part_of_it() {
        StoredClock started = start("H12.1", MONDAY);
        StoredClock extended = append(
                started,
                ClockEntry.extend(
                        MONDAY.plusSeconds(60), Term.of("0.5", TermUnit.WORKING_DAY), "HARD", "an", "Điều 19"));

        StoredClock found = clocks.find(subject("H12.1")).orElseThrow();

        assertThat(found).isEqualTo(extended);
        assertThat(found.version()).isEqualTo(2);
        assertThat(found.ledger().entries().get(0).office()).contains("Sở Y tế");
        assertThat(found.due()).contains(Instant.parse("2026-12-03T08:00:00Z"));
        assertThat(clocks.find(subject("H12.2"))).isEmpty();
    }

    @Test
    void a_clock_stands_from_suspension_to_resumption_and_has_no_due_moment_meanwhile() {
        StoredClock suspended = append(start("H12.1", MONDAY), entry(MONDAY.plusSeconds(3600), ClockEntryKind.SUSPEND));
        assertThat(suspended.due()).isEmpty();
        assertThat(clocks.dueBefore(TYPE, Instant.parse("2030-01-01T00:00:00Z"), Optional.empty(), 10))
                .isEmpty();

        StoredClock resumed = append(suspended, entry(MONDAY.plus(Duration.ofDays(7)), ClockEntryKind.RESUME));

        ClockReading reading = clocks.read(resumed, MONDAY.plus(Duration.ofDays(7)));
        assertThat(reading.used()).isEqualTo(Duration.ofHours(1));
        assertThat(reading.usedByOffice()).containsExactly(Map.entry("Sở Y tế", Duration.ofHours(1)));
        assertThat(resumed.due()).contains(Instant.parse("2026-12-10T01:00:00Z"));
    }

    @Test
    void a_finished_clock_shows_what_it_showed_though_the_calendar_changes() {
        StoredClock running = start("H12.1", MONDAY);
        StoredClock stopped = append(running, entry(MONDAY.plus(Duration.ofDays(2)), ClockEntryKind.STOP));
        ClockReading then = clocks.read(stopped, MONDAY.plus(Duration.ofDays(2)));

        book.enter(Scope.PROVINCE, closed(LocalDate.of(2026, 12, 1)), "Bão");

        StoredClock found = clocks.find(subject("H12.1")).orElseThrow();
        assertThat(clocks.read(found, MONDAY.plus(Duration.ofDays(9)))).isEqualTo(then);
        assertThat(then.state()).isEqualTo(ClockState.STOPPED);
        assertThat(then.used()).isEqualTo(Duration.ofHours(16));
        assertThatThrownBy(() -> append(found, entry(MONDAY.plus(Duration.ofDays(3)), ClockEntryKind.RESTART)))
                .isInstanceOf(ClockRefusedException.class);
    }

    @Test
    void of_two_who_append_to_the_same_version_one_is_told_and_leaves_nothing() throws Exception {
        StoredClock running = start("H12.1", MONDAY);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Future<StoredClock>> tries = new ArrayList<>();
            for (ClockEntryKind kind : List.of(ClockEntryKind.SUSPEND, ClockEntryKind.STOP)) {
                tries.add(writers.submit(() -> {
                    together.await();
                    return append(running, entry(MONDAY.plusSeconds(60), kind));
                }));
            }
            int won = 0;
            for (Future<StoredClock> one : tries) {
                try {
                    one.get();
                    won++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(ClockChangedException.class);
                }
            }
            assertThat(won).isEqualTo(1);
            StoredClock found = clocks.find(subject("H12.1")).orElseThrow();
            assertThat(found.ledger().entries()).hasSize(2);
            assertThat(found.version()).isEqualTo(2);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void a_transaction_that_fails_leaves_no_part_of_a_clock() {
        assertThatThrownBy(() -> database.transactions().run(em -> {
                    StoredClock opened = clocks.open(em, subject("H12.1"), THREE_DAYS, Optional.empty());
                    clocks.append(em, opened, entry(MONDAY, ClockEntryKind.START));
                    assertThat(clocks.find(em, subject("H12.1"))).isPresent();
                    throw new IllegalArgumentException("the module refuses");
                }))
                .hasMessage("the module refuses");

        assertThat(clocks.find(subject("H12.1"))).isEmpty();
    }

    @Test
    void a_subject_has_one_clock() {
        start("H12.1", MONDAY);

        assertThatThrownBy(() -> start("H12.1", MONDAY)).isInstanceOf(ConstraintViolatedException.class);
    }

    @Test
    void running_clocks_due_before_a_moment_come_in_parts_in_the_order_of_urgency() {
        for (int i = 0; i < 7; i++) {
            start("H12." + i, MONDAY.plus(Duration.ofDays(i / 2)));
        }
        append(start("H12.done", MONDAY), entry(MONDAY.plusSeconds(60), ClockEntryKind.STOP));

        Instant before = Instant.parse("2026-12-05T00:00:00Z");
        List<DueClock> all = new ArrayList<>();
        Optional<DueClock> last = Optional.empty();
        List<DueClock> part;
        do {
            part = clocks.dueBefore(TYPE, before, last, 2);
            all.addAll(part);
            last = part.stream().reduce((one, other) -> other);
        } while (!part.isEmpty());

        assertThat(all)
                .extracting(clock -> clock.subject().id())
                .containsExactlyInAnyOrder("H12.0", "H12.1", "H12.2", "H12.3");
        assertThat(all).extracting(DueClock::due).isSorted();
        assertThat(all).extracting(DueClock::agency).containsOnly(Optional.of(FakeAgencies.CENTRE));
        assertThat(clocks.dueBefore("other.type", before, Optional.empty(), 2)).isEmpty();
    }

    @Test
    void a_clock_is_counted_in_the_calendar_of_its_agency_as_it_stands_in_the_database() {
        try (ModuleDatabase other = database.onAnotherNode()) {
            clocks.read(start("H12.warm", MONDAY), MONDAY);
            TestBook.of(other.transactions(), new KeptActs())
                    .enter(Scope.of(FakeAgencies.HEALTH), closed(LocalDate.of(2026, 12, 1)), "Bão");

            assertThat(start("H12.1", MONDAY).due()).contains(Instant.parse("2026-12-04T02:00:00Z"));
        }
    }

    private StoredClock start(String id, Instant at) {
        return database.transactions().call(em -> {
            Optional<UUID> agency = Optional.of(FakeAgencies.CENTRE);
            StoredClock opened = clocks.open(em, subject(id), THREE_DAYS, agency);
            return clocks.append(
                    em,
                    opened,
                    new ClockEntry(
                            at,
                            ClockEntryKind.START,
                            "ACCEPTED",
                            "an",
                            "Điều 17",
                            Optional.of("Sở Y tế"),
                            Optional.empty()));
        });
    }

    private StoredClock append(StoredClock clock, ClockEntry entry) {
        return database.transactions().call(em -> clocks.append(em, clock, entry));
    }

    private static ClockEntry entry(Instant at, ClockEntryKind kind) {
        return ClockEntry.of(at, kind, "CAUSE", "an", "Điều 19");
    }

    private static ClockSubject subject(String id) {
        return new ClockSubject(TYPE, id);
    }

    private static EnteredDay closed(LocalDate date) {
        return EnteredDay.of(new CalendarDay(
                date, DayKind.CLOSED, new LocalizedText("Bão", "Storm"), List.of(), "Công điện 1", true));
    }
}
