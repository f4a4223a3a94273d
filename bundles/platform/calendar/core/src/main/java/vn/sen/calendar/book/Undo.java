// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;

/** Takes back a change: enters again what was entered before it. That is a change of its own. */
@Component(service = Undo.class)
public final class Undo {

    private final Transactions transactions;
    private final CalendarBook book;
    private final ChangeLog log;
    private final EnteredValues values;

    @Activate
    public Undo(
            @Reference(target = "(osgi.unit.name=calendar)") Transactions transactions,
            @Reference CalendarBook book,
            @Reference ChangeLog log,
            @Reference ModuleJson json) {
        this.transactions = transactions;
        this.book = book;
        this.log = log;
        values = new EnteredValues(json);
    }

    /** @throws ProblemException 409 when it cannot be taken back, or somebody has changed the same thing since */
    public void undo(CalendarChange change, String reason) {
        if (!change.kind().undoable()) {
            throw ProblemException.problem(409, "change-not-undoable").build();
        }
        transactions.run(em -> {
            book.lock(em);
            if (!log.isLast(em, change)) {
                throw ProblemException.problem(409, "changed-since").build();
            }
            Because because = new Because(reason, Optional.of(change.id()));
            switch (change.kind()) {
                case DAY -> undoDay(change, because);
                case HOURS -> undoHours(change, because);
                default ->
                    book.complete(
                            Integer.parseInt(change.subject()), change.before().isPresent(), because);
            }
        });
    }

    private void undoDay(CalendarChange change, Because because) {
        LocalDate date = LocalDate.parse(change.subject());
        change.before()
                .ifPresentOrElse(
                        before -> book.enter(change.scope(), values.day(date, before), because),
                        () -> book.takeBack(change.scope(), date, because));
    }

    private void undoHours(CalendarChange change, Because because) {
        change.before()
                .map(values::hours)
                .ifPresentOrElse(
                        before -> book.enter(change.scope(), before.hours(), before.source(), because),
                        () -> book.takeBackHours(change.scope(), because));
    }
}
