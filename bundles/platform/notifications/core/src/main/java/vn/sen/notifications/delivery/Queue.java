// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.api.Events;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.channel.AddressForm;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.database.Sql;
import vn.sen.persistence.api.Ids;

/**
 * Hands out notifications, each to one thread of one node at a time. Between two messages there is one commit: it keeps
 * what became of the first and marks the second, so that at any moment a thread has at most one of which a crash leaves
 * open whether it was sent.
 */
@Component(service = Queue.class)
public final class Queue {

    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
    private static final int MOST_DETAIL = 500;
    private static final int MOST_PROOF = 300;
    private static final String FREE = " (claim is null or claim_until < current_timestamp)";

    /** For a part that waits for its turn; whoever waits longer loses it to another, which does no harm. */
    private static final String TURN = "current_timestamp + interval '30' second";

    /** Longer than the guard lets a channel take, its wait for the rate limit included. */
    private static final String SENDING = "current_timestamp + interval '150' second";

    static final String COLUMNS = "id, kind, subject, agency, sensitive, mandatory, language, receiver, content,"
            + " files, file_bytes, channels, channel, attempts, channel_since, claim";

    private final NotificationsDatabase database;
    private final Events events;
    private Optional<Boolean> embedded = Optional.empty();

    @Activate
    public Queue(@Reference NotificationsDatabase database, @Reference Events events) {
        this.database = database;
        this.events = events;
    }

    /** What became of an attempt, to be kept. */
    record Done(Outgoing one, SendResult result, Settlement settlement, Instant at) {}

    /** A part of a queue that one thread works on. */
    record Part(UUID claim, List<UUID> ids) {}

    boolean hasDue(String channel, boolean onlyUrgent, Instant now) {
        return database.call(sql -> sql.exists(
                "select 1 from notifications.notification where state = 'QUEUED' and channel = ? and due_at <= ? and"
                        + FREE + urgent(onlyUrgent) + " fetch first 1 rows only",
                channel,
                now));
    }

    /** Takes what is due, urgent notifications first. One thread of a node at a time: H2 cannot skip what is locked. */
    synchronized Part take(String channel, boolean onlyUrgent, Instant now, int most) {
        UUID claim = UUID.randomUUID();
        boolean alone = embedded();
        return database.call(sql -> {
            List<UUID> ids = sql.list(
                    "select id from notifications.notification where state = 'QUEUED' and channel = ? and due_at <= ?"
                            + " and" + FREE + urgent(onlyUrgent) + " order by urgent desc, due_at fetch first " + most
                            + " rows only" + (alone ? "" : " for update skip locked"),
                    row -> row.getObject(1, UUID.class),
                    channel,
                    now);
            if (!ids.isEmpty()) {
                sql.update(
                        "update notifications.notification set claim = ?, claim_until = " + TURN
                                + " where id = any(?) and state = 'QUEUED'",
                        claim,
                        sql.connection().createArrayOf("uuid", ids.toArray()));
            }
            return new Part(claim, ids);
        });
    }

    /**
     * Keeps what became of the message before, and marks the next one as being sent, in one transaction.
     *
     * @return empty when another thread has the next one meanwhile
     */
    Optional<Outgoing> step(Optional<Done> before, UUID next, UUID claim, Instant now) {
        return database.call(sql -> {
            if (before.isPresent()) {
                keep(sql, before.get());
            }
            boolean mine = sql.update(
                            "update notifications.notification set state = 'SENDING', attempts = attempts + 1,"
                                    + " claim_until = " + SENDING + ", changed_at = ? where id = ? and state = 'QUEUED'"
                                    + " and claim = ?",
                            now,
                            next,
                            claim)
                    > 0;
            return mine
                    ? sql.first(
                            "select " + COLUMNS + " from notifications.notification where id = ?", Queue::read, next)
                    : Optional.empty();
        });
    }

    void keep(Done done) {
        database.call(sql -> keep(sql, done));
    }

    /** Leaves to others what was taken and not begun. */
    void release(UUID claim) {
        database.call(sql -> sql.update(
                "update notifications.notification set claim = null, claim_until = null where claim = ?"
                        + " and state = 'QUEUED'",
                claim));
    }

    /** Those that somebody was sending who is silent for too long. */
    List<Outgoing> lost(int most) {
        return database.call(sql -> sql.list(
                "select " + COLUMNS + " from notifications.notification where state = 'SENDING'"
                        + " and claim_until < current_timestamp order by id fetch first " + most + " rows only",
                Queue::read));
    }

    /** Those that wait for a channel that is not there: for the next channel if they have one, or for the end. */
    List<Outgoing> stuck(String channel, Instant fallOver, Instant most, Instant now, int limit) {
        return database.call(sql -> sql.list(
                "select " + COLUMNS + " from notifications.notification where state = 'QUEUED' and channel = ?"
                        + " and due_at <= ? and" + FREE + " and (channel_since <= ? or (channel_since <= ?"
                        + " and ' ' || channels not like '% ' || channel)) order by due_at fetch first " + limit
                        + " rows only",
                Queue::read,
                channel,
                now,
                most,
                fallOver));
    }

    /** The channels that something waits for. */
    List<String> wanted() {
        return database.call(sql -> sql.list(
                "select distinct channel from notifications.notification where state = 'QUEUED'",
                row -> row.getString(1)));
    }

    /** Nobody holds anything that was taken before this process began; only where no other server can be at work. */
    void reset() {
        database.call(sql -> sql.update("update notifications.notification set claim_until = created_at"
                + " where state in ('QUEUED', 'SENDING') and claim is not null"));
    }

    /** Lets one that has nowhere else to go wait, so that it does not stand before others. */
    void postpone(UUID id, Instant until) {
        database.call(sql -> sql.update(
                "update notifications.notification set due_at = ? where id = ? and state = 'QUEUED'", until, id));
    }

    synchronized boolean embedded() {
        if (embedded.isEmpty()) {
            embedded = Optional.of(database.embedded());
        }
        return embedded.get();
    }

    /** Moves one on that waits, unless a thread has begun with it. */
    boolean moveWaiting(Done done) {
        return database.call(sql -> {
            boolean moved = set(
                    sql,
                    done,
                    "state = 'QUEUED' and channel = ? and" + FREE,
                    done.one().channel());
            if (moved) {
                tell(sql, done);
            }
            return moved;
        });
    }

    private boolean keep(Sql sql, Done done) throws SQLException {
        Outgoing one = done.one();
        boolean moved = set(sql, done, "state = 'SENDING' and claim = ?", one.claim());
        if (!moved) {
            LOG.warn("Somebody else has moved the notification {} on while it was being sent", one.id());
        }
        if (done.result().outcome() != SendResult.Outcome.AWAY) {
            tell(sql, done);
        }
        return moved;
    }

    private static boolean set(Sql sql, Done done, String condition, Object argument) throws SQLException {
        Settlement now = done.settlement();
        return sql.update(
                        "update notifications.notification set state = ?, channel = ?, reason = ?, proof = ?,"
                                + " attempts = ?, due_at = ?, channel_since = ?, claim = null, claim_until = null,"
                                + " changed_at = ? where id = ? and " + condition,
                        now.state().name(),
                        now.channel(),
                        now.reason(),
                        cut(now.proof(), MOST_PROOF),
                        now.attempts(),
                        now.dueAt(),
                        now.since(),
                        done.at(),
                        done.one().id(),
                        argument)
                > 0;
    }

    private void tell(Sql sql, Done done) throws SQLException {
        Outgoing one = done.one();
        SendResult result = done.result();
        Attempts.add(
                sql,
                new Attempts.Attempt(
                        Ids.next(),
                        one.id(),
                        one.channel(),
                        one.attempts(),
                        done.at(),
                        result.outcome().name(),
                        result.reason(),
                        cut(result.proof(), MOST_PROOF),
                        cut(AddressForm.hidden(result.detail()), MOST_DETAIL)));
        Settlement now = done.settlement();
        DeliveryEvents.of(now.state(), one.id(), one.kind(), one.subject(), one.agency(), now.channel(), now.reason())
                .ifPresent(event -> events.publish(database.transactions(), event));
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }

    private static String urgent(boolean only) {
        return only ? " and urgent" : "";
    }

    static Outgoing read(ResultSet row) throws SQLException {
        return new Outgoing(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("agency"),
                row.getBoolean("sensitive"),
                row.getBoolean("mandatory"),
                Language.valueOf(row.getString("language").strip().toUpperCase(Locale.ROOT)),
                row.getString("receiver"),
                row.getString("content"),
                row.getString("files"),
                row.getLong("file_bytes"),
                words(row.getString("channels")),
                row.getString("channel"),
                row.getInt("attempts"),
                Sql.moment(row, "channel_since"),
                Optional.ofNullable(row.getObject("claim", UUID.class)).orElse(new UUID(0, 0)));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
