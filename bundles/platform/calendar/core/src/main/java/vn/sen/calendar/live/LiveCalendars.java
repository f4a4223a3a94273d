// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.live;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.TermCounting;
import vn.sen.calendar.api.WorkingTime;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.Entries;
import vn.sen.calendar.law.Law;
import vn.sen.organization.api.Agencies;

/** The calendars as they are entered now, and as they would be after a change. */
@Component(service = {Calendars.class, LiveCalendars.class})
public final class LiveCalendars implements Calendars {

    private final Law law;
    private final CalendarBook book;
    private final Agencies agencies;
    private final AtomicReference<FixedCalendars> compiled = new AtomicReference<>();

    @Activate
    public LiveCalendars(@Reference Law law, @Reference CalendarBook book, @Reference Agencies agencies) {
        this.law = law;
        this.book = book;
        this.agencies = agencies;
    }

    @Override
    public TermCounting counting(Optional<UUID> agency, Instant from) {
        return current().counting(agency, from);
    }

    @Override
    public WorkingTime workingTime(Optional<UUID> agency) {
        return current().workingTime(agency);
    }

    @Override
    public long revision() {
        return book.entries().revision();
    }

    /** The calendars as a change of the entries would make them; they stay as they are. */
    public Calendars after(UnaryOperator<Entries> change) {
        return new FixedCalendars(law, agencies, change.apply(book.entries()));
    }

    private FixedCalendars current() {
        Entries entries = book.entries();
        FixedCalendars known = compiled.get();
        if (known == null || known.revision() != entries.revision()) {
            known = new FixedCalendars(law, agencies, entries);
            compiled.set(known);
        }
        return known;
    }
}
