// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.trail;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.entry.ChainHash;
import vn.sen.audit.entry.EntryText;
import vn.sen.audit.entry.PackedEntry;
import vn.sen.audit.entry.ServerCode;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.audit.witness.CommittedEntries;
import vn.sen.audit.witness.NotedEntry;
import vn.sen.persistence.api.Commits;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.CurrentRequest;
import vn.sen.web.api.RequestOrigin;

/** Writes an entry with one insert on the connection of whoever acts. */
@Component(service = {AuditTrail.class, JdbcAuditTrail.class})
public final class JdbcAuditTrail implements AuditTrail {

    private static final String INSERT = "insert into audit.unsealed_entry (id, entry) values (?, ?)";
    private static final Actor SERVER = Actor.system("server");

    private final AuditDatabase database;
    private final ServerCode codes;
    private final CurrentRequest requests;
    private final CommittedEntries committed;

    @Activate
    public JdbcAuditTrail(
            @Reference AuditDatabase database,
            @Reference ServerCode codes,
            @Reference CurrentRequest requests,
            @Reference CommittedEntries committed) {
        this.database = database;
        this.codes = codes;
        this.requests = requests;
        this.committed = committed;
    }

    @Override
    public UUID record(EntityManager entities, AuditEntry entry) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException(
                    "The act \"" + entry.action() + "\" is to be recorded in its transaction, but none is under way");
        }
        StoredEntry stored = stored(entry);
        UUID id = AuditDatabase.in(entities, connection -> insert(connection, stored));
        Commits.after(entities, () -> note(stored));
        return id;
    }

    @Override
    public UUID record(AuditEntry entry) {
        return database.call(connection -> record(connection, entry));
    }

    /** Records an act of this bundle in the transaction of its database that is under way on this thread. */
    public UUID record(Connection connection, AuditEntry entry) throws SQLException {
        StoredEntry stored = stored(entry);
        UUID id = insert(connection, stored);
        database.afterCommit(() -> note(stored));
        return id;
    }

    private UUID insert(Connection connection, StoredEntry entry) throws SQLException {
        ServerCode.Made code = codes.ofEntry(ChainHash.content(entry));
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, entry.id());
            insert.setString(2, PackedEntry.write(entry, code));
            insert.executeUpdate();
        }
        return entry.id();
    }

    private void note(StoredEntry entry) {
        committed.add(new NotedEntry(entry.id(), entry.action()));
    }

    private StoredEntry stored(AuditEntry entry) {
        Optional<RequestOrigin> origin = requests.origin();
        Actor actor =
                entry.actor().orElseGet(() -> origin.map(JdbcAuditTrail::actor).orElse(SERVER));
        UUID id = Ids.next();
        return new StoredEntry(
                id,
                StoredEntry.momentOf(id),
                entry.action(),
                entry.outcome().name(),
                entry.retention().name(),
                EntryText.cut(actor.subject(), StoredEntry.MOST_SUBJECT),
                EntryText.cut(actor.displayName(), StoredEntry.MOST_NAME),
                actor.kind().name(),
                EntryText.cut(entry.address().or(() -> origin.map(RequestOrigin::address)), StoredEntry.MOST_CODE),
                EntryText.cut(entry.request().or(() -> origin.map(RequestOrigin::id)), StoredEntry.MOST_CODE),
                EntryText.cut(entry.agency(), StoredEntry.MOST_CODE),
                EntryText.cut(entry.target().map(AuditEntry.Target::type), StoredEntry.MOST_CODE),
                EntryText.cut(entry.target().map(AuditEntry.Target::id), StoredEntry.MOST_NAME),
                EntryText.changes(entry.changes()),
                EntryText.cut(entry.reason(), StoredEntry.MOST_REASON));
    }

    private static Actor actor(RequestOrigin origin) {
        return origin.caller().map(Actor::of).orElseGet(Actor::anonymous);
    }
}
