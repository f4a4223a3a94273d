// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import vn.sen.events.api.Event;
import vn.sen.events.api.EventField;
import vn.sen.events.api.EventType;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.log.EventLog;
import vn.sen.events.log.LogAppender;
import vn.sen.events.publish.DeclaredTypes;
import vn.sen.events.publish.OutboxEvents;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.ModuleJson;

/** One server's part of the events, on a database of its own or on that of another node. It looks when it is told to. */
public final class EventNode implements AutoCloseable {

    public static final EventType POSTED =
            EventType.of("vn.sen.test.posted", 1, "test.note", EventField.of("number", EventField.Kind.INTEGER));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ModuleDatabase database;
    private final EventsDatabase sql;
    private final LogAppender appender;
    private final NodeLife life;
    private final Places places;
    private final HeldEvents held;
    private final EventLog log;
    private final List<Recipient> recipients = new CopyOnWriteArrayList<>();
    private final List<RecipientSource> sources = new CopyOnWriteArrayList<>();
    private final Deliveries deliveries;
    private final OutboxEvents events;

    private EventNode(ModuleDatabase database) {
        this.database = database;
        sql = new EventsDatabase(database.transactions());
        appender = new LogAppender(sql);
        life = new NodeLife(sql);
        places = new Places(sql);
        held = new HeldEvents(sql);
        log = new EventLog(sql);
        RecipientSource source = this::recipients;
        deliveries = new Deliveries(life.id(), places, held, log, List.of(source), Clock.systemUTC());
        DeclaredTypes types = new DeclaredTypes();
        types.add(() -> List.of(POSTED), "test");
        events = new OutboxEvents(types, () -> {}, new ModuleJson());
        life.tell();
    }

    public static EventNode on(ModuleDatabase.Product product) {
        return new EventNode(ModuleDatabase.open(product, LogAppender.class));
    }

    public EventNode another() {
        return new EventNode(database.onAnotherNode());
    }

    private Collection<Recipient> recipients() {
        return Stream.concat(recipients.stream(), sources.stream().flatMap(source -> source.recipients().stream()))
                .toList();
    }

    public Transactions transactions() {
        return database.transactions();
    }

    public EventsDatabase sql() {
        return sql;
    }

    public OutboxEvents events() {
        return events;
    }

    public LogAppender appender() {
        return appender;
    }

    public EventLog log() {
        return log;
    }

    public NodeLife life() {
        return life;
    }

    public ModuleDatabase database() {
        return database;
    }

    public HeldEvents held() {
        return held;
    }

    public Places places() {
        return places;
    }

    /** Tells what a further source knows of, too. */
    public void follow(RecipientSource source) {
        sources.add(source);
    }

    public void come(Recipient recipient) {
        recipients.add(recipient);
    }

    public void go(Recipient recipient) {
        recipients.remove(recipient);
        recipient.end();
    }

    public static Event posted(String subject, int number) {
        return Event.of(POSTED, subject).with("number", number).build();
    }

    /** Publishes events about subjects, numbered from 1, each in a transaction of its own. */
    public void publish(String... subjects) {
        int number = 0;
        for (String subject : subjects) {
            Event event = posted(subject, ++number);
            database.transactions().run(em -> events.publish(database.transactions(), event));
        }
    }

    public void look() {
        deliveries.meet();
        appender.appendAll();
        deliveries.look();
    }

    /** Looks again and again until something is so; fails when it is not within half a minute. */
    public void lookUntil(BooleanSupplier so) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Nothing came of it within " + PATIENCE);
            }
            look();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Looks until nobody is told anything any more. */
    public void lookUntilQuiet() {
        lookUntil(() -> places.board().places().values().stream()
                .allMatch(place -> place.position() == places.board().end()));
    }

    /** A server that is silent for too long. */
    public void loseContact() {
        sql.call(rows -> rows.update("delete from events.node where id = ?", life.id()));
    }

    public List<UUID> published() {
        List<UUID> ids = new ArrayList<>();
        log.newest(EventLog.Filter.ALL, Optional.empty(), 1_000).forEach(event -> ids.add(0, event.id()));
        return ids;
    }

    @Override
    public void close() {
        deliveries.end();
        try {
            deliveries.awaitEnd();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        database.close();
    }
}
