// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.ClockSubject;
import vn.sen.calendar.api.StoredClock;
import vn.sen.calendar.book.Entries;
import vn.sen.calendar.clock.ClockReader;
import vn.sen.calendar.clock.ClockTable;
import vn.sen.calendar.clock.SqlTransaction;
import vn.sen.calendar.live.LiveCalendars;
import vn.sen.persistence.api.Transactions;

/** Tells what a change of a calendar would do to running clocks, and changes nothing. */
@Component(service = Forecast.class)
public final class Forecast {

    private static final int PART = 1_000;
    private static final int MOST = 20_000;
    private static final int SHOWN = 20;

    private final Transactions transactions;
    private final LiveCalendars calendars;

    @Activate
    public Forecast(
            @Reference(target = "(osgi.unit.name=calendar)") Transactions transactions,
            @Reference LiveCalendars calendars) {
        this.transactions = transactions;
        this.calendars = calendars;
    }

    /**
     * What would come of it.
     *
     * @param checked clocks that were counted
     * @param complete false when more clocks run than are counted for a forecast, which is {@value #MOST}
     * @param examples the first clocks that would move
     */
    public record Outcome(long checked, long moved, long refused, boolean complete, List<Shift> examples) {}

    /** A clock that would move. */
    public record Shift(ClockSubject subject, Instant before, Instant after) {}

    public Outcome of(UnaryOperator<Entries> change) {
        Calendars after = calendars.after(change);
        Tally tally = new Tally();
        Optional<UUID> last = Optional.empty();
        List<StoredClock> part;
        do {
            Optional<UUID> behind = last;
            part = transactions.call(
                    em -> SqlTransaction.join(em, connection -> ClockTable.running(connection, behind, PART)));
            part.forEach(clock -> tally.count(after, clock));
            last = part.stream().reduce((one, other) -> other).map(StoredClock::id);
        } while (part.size() == PART && tally.checked < MOST);
        return new Outcome(tally.checked, tally.moved, tally.refused, part.size() < PART, tally.examples);
    }

    private static final class Tally {

        private final List<Shift> examples = new ArrayList<>();
        private long checked;
        private long moved;
        private long refused;

        void count(Calendars after, StoredClock clock) {
            checked++;
            try {
                Optional<Instant> due = ClockReader.due(after, clock);
                if (due.isPresent() && !due.equals(clock.due())) {
                    moved++;
                    if (examples.size() < SHOWN) {
                        examples.add(new Shift(clock.subject(), clock.due().orElseThrow(), due.orElseThrow()));
                    }
                }
            } catch (IllegalArgumentException uncountable) {
                refused++;
            }
        }
    }
}
