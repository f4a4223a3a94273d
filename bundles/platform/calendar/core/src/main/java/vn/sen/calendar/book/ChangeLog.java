// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.Caller;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.CurrentRequest;
import vn.sen.web.api.RequestOrigin;

/**
 * The history of all calendars. A change and the job that counts running clocks anew are stored in the transaction of
 * the change, so that no change is ever forgotten.
 */
@Component(service = ChangeLog.class)
public final class ChangeLog {

    /** Kind of the job; its input is the identifier of the change. */
    public static final String RECOUNT = "calendar.recount";

    private static final String SERVER = "server";

    private final Transactions transactions;
    private final RecountOrders orders;
    private final CurrentRequest requests;

    @Activate
    public ChangeLog(
            @Reference(target = "(osgi.unit.name=calendar)") Transactions transactions,
            @Reference RecountOrders orders,
            @Reference CurrentRequest requests) {
        this.transactions = transactions;
        this.orders = orders;
        this.requests = requests;
    }

    /**
     * What is changed, before and after.
     *
     * @param undoes the change that it takes back
     */
    public record Entry(
            ChangeKind kind,
            Scope scope,
            String subject,
            Optional<String> before,
            Optional<String> after,
            Optional<UUID> undoes,
            String reason) {}

    /** Records a change in its transaction and has running clocks counted anew. */
    public UUID record(EntityManager entities, Entry entry) {
        Optional<Caller> caller = requests.origin().flatMap(RequestOrigin::caller);
        ChangeRow row = row(entry, caller.map(Caller::displayName).orElse(SERVER));
        UUID id = row.read().id();
        row.countedBy(orders.order(entities, id, caller.map(Caller::subject).orElse(SERVER)));
        entities.persist(row);
        return id;
    }

    /** Begins a change that is counted by who records it. */
    public UUID begin(Entry entry) {
        ChangeRow row = row(entry, SERVER);
        transactions.run(em -> em.persist(row));
        return row.read().id();
    }

    /** Removes a change that has moved nothing. */
    public void drop(UUID id) {
        transactions.run(em -> em.createQuery("delete from ChangeRow c where c.id = :id and c.moved = 0")
                .setParameter("id", id)
                .executeUpdate());
    }

    public Optional<CalendarChange> find(UUID id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(ChangeRow.class, id)).map(ChangeRow::read));
    }

    /** The last changes, the newest first. @param scope empty for those of all calendars */
    public List<CalendarChange> newest(Optional<Scope> scope, Optional<UUID> before, int limit) {
        StringBuilder query = new StringBuilder("select c from ChangeRow c where 1 = 1");
        scope.ifPresent(one -> query.append(" and c.scope = :scope"));
        before.ifPresent(id -> query.append(" and c.id < :before"));
        return transactions.read(em -> {
            TypedQuery<ChangeRow> rows =
                    em.createQuery(query.append(" order by c.id desc").toString(), ChangeRow.class);
            scope.ifPresent(one -> rows.setParameter("scope", one.key()));
            before.ifPresent(id -> rows.setParameter("before", id));
            return rows.setMaxResults(limit)
                    .getResultStream()
                    .map(ChangeRow::read)
                    .toList();
        });
    }

    /** Whether nobody has changed the same thing since. */
    boolean isLast(EntityManager entities, CalendarChange change) {
        return entities.createQuery(
                        "select c.id from ChangeRow c where c.kind = :kind and c.scope = :scope"
                                + " and c.subject = :subject and c.id > :id",
                        UUID.class)
                .setParameter("kind", change.kind())
                .setParameter("scope", change.scope().key())
                .setParameter("subject", change.subject())
                .setParameter("id", change.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static ChangeRow row(Entry entry, String author) {
        ChangeRow row =
                new ChangeRow(entry.kind(), entry.scope(), entry.subject(), entry.reason(), author, Instant.now());
        row.undoing(entry.undoes());
        return row.values(entry.before(), entry.after());
    }
}
