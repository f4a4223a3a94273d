// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.calendar.book.ChangeLog;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.recount.Move;
import vn.sen.calendar.recount.Recount;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;

/** Finds changes of calendars and what they moved, in parts, for REST and pages. */
@Component(service = KnownChanges.class)
public final class KnownChanges {

    private final ChangeLog log;
    private final Recount recount;

    @Activate
    public KnownChanges(@Reference ChangeLog log, @Reference Recount recount) {
        this.log = log;
        this.recount = recount;
    }

    /** @throws ProblemException 404 */
    public CalendarChange find(String id) {
        return known(id).orElseThrow(KnownChanges::unknown);
    }

    /** @throws ProblemException 404 also for a change of another calendar */
    public CalendarChange find(Scope scope, String id) {
        return of(scope, id).orElseThrow(KnownChanges::unknown);
    }

    /** The change if it is one of this calendar. */
    public Optional<CalendarChange> of(Scope scope, String id) {
        return known(id).filter(change -> change.scope().equals(scope));
    }

    private Optional<CalendarChange> known(String id) {
        return identifier(id).flatMap(log::find);
    }

    private static ProblemException unknown() {
        return ProblemException.problem(404, "change-unknown").build();
    }

    /** @param scope empty for the changes of all calendars */
    public <V> Page<V> newest(Optional<Scope> scope, ListQuery query, Function<CalendarChange, V> view) {
        Optional<UUID> before = query.after(1, parts -> UUID.fromString(parts.get(0)));
        return part(log.newest(scope, before, query.limit() + 1), query, CalendarChange::id, view);
    }

    public <V> Page<V> moves(CalendarChange change, ListQuery query, Function<Move, V> view) {
        Optional<UUID> after = query.after(1, parts -> UUID.fromString(parts.get(0)));
        return part(recount.moves(change.id(), after, query.limit() + 1), query, Move::id, view);
    }

    private static <T, V> Page<V> part(List<T> found, ListQuery query, Function<T, UUID> id, Function<T, V> view) {
        List<T> items = found.stream().limit(query.limit()).toList();
        Optional<String> next = found.size() > items.size()
                ? Optional.of(
                        ListQuery.cursor(id.apply(items.get(items.size() - 1)).toString()))
                : Optional.empty();
        return new Page<>(items.stream().map(view).toList(), next, Optional.empty());
    }

    private static Optional<UUID> identifier(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
