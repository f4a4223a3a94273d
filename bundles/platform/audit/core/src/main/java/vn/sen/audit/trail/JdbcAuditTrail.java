// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.trail;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.entry.ChainHash;
import vn.sen.audit.entry.EntryColumns;
import vn.sen.audit.entry.ServerCode;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.CurrentRequest;
import vn.sen.web.api.RequestOrigin;

/** Writes an entry with one insert on the connection of whoever acts. */
@Component(service = {AuditTrail.class, JdbcAuditTrail.class})
public final class JdbcAuditTrail implements AuditTrail {

    private static final String INSERT = "insert into audit.unsealed_entry (" + EntryColumns.NAMES + ") values ("
            + Stream.generate(() -> "?").limit(EntryColumns.COUNT).collect(Collectors.joining(", ")) + ")";
    private static final Actor SERVER = Actor.system("server");
    private static final int MOST_SUBJECT = 200;
    private static final int MOST_NAME = 300;
    private static final int MOST_CODE = 100;
    private static final int MOST_REASON = 1_000;
    private static final int BITS_BELOW_TIME = 16;

    private final AuditDatabase database;
    private final ServerCode codes;
    private final CurrentRequest requests;

    @Activate
    public JdbcAuditTrail(
            @Reference AuditDatabase database, @Reference ServerCode codes, @Reference CurrentRequest requests) {
        this.database = database;
        this.codes = codes;
        this.requests = requests;
    }

    @Override
    public UUID record(EntityManager entities, AuditEntry entry) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException(
                    "The act \"" + entry.action() + "\" is to be recorded in its transaction, but none is under way");
        }
        StoredEntry stored = stored(entry);
        return AuditDatabase.in(entities, connection -> insert(connection, stored));
    }

    @Override
    public UUID record(AuditEntry entry) {
        StoredEntry stored = stored(entry);
        return database.call(connection -> insert(connection, stored));
    }

    /** Records an act of this bundle in the transaction that is under way on a connection. */
    public UUID record(Connection connection, AuditEntry entry) throws SQLException {
        return insert(connection, stored(entry));
    }

    private UUID insert(Connection connection, StoredEntry entry) throws SQLException {
        ServerCode.Made code = codes.ofEntry(ChainHash.content(entry));
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            EntryColumns.set(insert, 1, entry, code);
            insert.executeUpdate();
        }
        return entry.id();
    }

    private StoredEntry stored(AuditEntry entry) {
        Optional<RequestOrigin> origin = requests.origin();
        Actor actor =
                entry.actor().orElseGet(() -> origin.map(JdbcAuditTrail::actor).orElse(SERVER));
        UUID id = Ids.next();
        return new StoredEntry(
                id,
                // What the id says, so that a span of time is a span of ids.
                Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_BELOW_TIME),
                entry.action(),
                entry.outcome().name(),
                entry.retention().name(),
                EntryText.cut(actor.subject(), MOST_SUBJECT),
                EntryText.cut(actor.displayName(), MOST_NAME),
                actor.kind().name(),
                EntryText.cut(entry.address().or(() -> origin.map(RequestOrigin::address)), MOST_CODE),
                EntryText.cut(entry.request().or(() -> origin.map(RequestOrigin::id)), MOST_CODE),
                EntryText.cut(entry.agency(), MOST_CODE),
                EntryText.cut(entry.target().map(AuditEntry.Target::type), MOST_CODE),
                EntryText.cut(entry.target().map(AuditEntry.Target::id), MOST_NAME),
                EntryText.changes(entry.changes()),
                EntryText.cut(entry.reason(), MOST_REASON));
    }

    private static Actor actor(RequestOrigin origin) {
        return origin.caller().map(Actor::of).orElseGet(Actor::anonymous);
    }
}
