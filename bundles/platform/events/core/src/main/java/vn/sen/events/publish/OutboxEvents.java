// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.api.Event;
import vn.sen.events.api.EventRefusedException;
import vn.sen.events.api.Events;
import vn.sen.events.delivery.Wake;
import vn.sen.persistence.api.Ids;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.ModuleJson;

/** Writes events as the last statements of the act's transaction, where they travel with its commit. */
@Component(service = Events.class)
public final class OutboxEvents implements Events {

    private static final int COLUMNS = 8;
    private static final int ROWS = 100;
    private static final String ROW =
            "(" + Stream.generate(() -> "?").limit(COLUMNS).collect(Collectors.joining(", ")) + ")";
    private static final String INSERT =
            "insert into events.outbox (id, type, version, subject_type, subject, agency, occurred_at, data) values ";

    private final DeclaredTypes types;
    private final Wake wake;
    private final DataText texts;

    @Activate
    public OutboxEvents(@Reference DeclaredTypes types, @Reference Wake wake, @Reference ModuleJson json) {
        this.types = types;
        this.wake = wake;
        this.texts = new DataText(json);
    }

    @Override
    public UUID publish(Transactions transactions, Event event) {
        return publishAll(transactions, List.of(event)).get(0);
    }

    @Override
    public List<UUID> publishAll(Transactions transactions, List<Event> events) {
        List<UUID> ids = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Event event : events) {
            UUID id = Ids.next();
            ids.add(id);
            values.addAll(row(id, event));
        }
        for (int from = 0; from < events.size(); from += ROWS) {
            int rows = Math.min(ROWS, events.size() - from);
            transactions.atCommit(
                    INSERT + Stream.generate(() -> ROW).limit(rows).collect(Collectors.joining(", ")),
                    values.subList(from * COLUMNS, (from + rows) * COLUMNS).toArray());
        }
        if (!events.isEmpty()) {
            transactions.afterCommit(wake::now);
        }
        return ids;
    }

    private List<Object> row(UUID id, Event event) {
        if (!types.declared(event.type())) {
            throw new EventRefusedException("Nobody declares events of the type "
                    + event.type().name() + " version " + event.type().version()
                    + " with these fields: offer an EventTypes service that does");
        }
        return List.of(
                id,
                event.type().name(),
                event.type().version(),
                event.type().subjectType(),
                event.subject(),
                event.agency().orElse(""),
                event.occurredAt()
                        .orElseGet(Instant::now)
                        .truncatedTo(ChronoUnit.MICROS)
                        .atOffset(ZoneOffset.UTC),
                texts.of(event));
    }
}
