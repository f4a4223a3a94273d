// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.send;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.api.Events;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationRefusedException;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.api.NotificationStatus;
import vn.sen.notifications.api.Notifications;
import vn.sen.notifications.api.TemplateVariable;
import vn.sen.notifications.api.Urgency;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.channel.PresentChannel;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.database.Sql;
import vn.sen.notifications.delivery.Cargo;
import vn.sen.notifications.delivery.DeliveryEvents;
import vn.sen.notifications.delivery.Route;
import vn.sen.notifications.delivery.Wake;
import vn.sen.notifications.files.EnclosureStore;
import vn.sen.notifications.files.Enclosures;
import vn.sen.notifications.preference.Preferences;
import vn.sen.notifications.preference.Wishes;
import vn.sen.notifications.template.Content;
import vn.sen.notifications.template.TemplateBook;
import vn.sen.persistence.api.Ids;
import vn.sen.persistence.api.Transactions;

/** Queues notifications in the transactions of modules, their texts made and encrypted. */
@Component(service = {Notifications.class, StoredNotifications.class})
public final class StoredNotifications implements Notifications {

    private static final int MOST_ABOUT = 200;
    private static final String STATUS =
            "select id, kind, subject, dedup_key, state, channel, reason, proof, changed_at from notifications.notification";

    private final NotificationsDatabase database;
    private final TemplateBook templates;
    private final Preferences preferences;
    private final Channels channels;
    private final Vault vault;
    private final EnclosureStore files;
    private final Events events;
    private final Wake wake;
    private final Clock clock;

    @Activate
    public StoredNotifications(
            @Reference NotificationsDatabase database,
            @Reference TemplateBook templates,
            @Reference Preferences preferences,
            @Reference Channels channels,
            @Reference Vault vault,
            @Reference EnclosureStore files,
            @Reference Events events,
            @Reference Wake wake) {
        this(database, templates, preferences, channels, vault, files, events, wake, Clock.systemUTC());
    }

    public StoredNotifications(
            NotificationsDatabase database,
            TemplateBook templates,
            Preferences preferences,
            Channels channels,
            Vault vault,
            EnclosureStore files,
            Events events,
            Wake wake,
            Clock clock) {
        this.database = database;
        this.templates = templates;
        this.preferences = preferences;
        this.channels = channels;
        this.vault = vault;
        this.files = files;
        this.events = events;
        this.wake = wake;
        this.clock = clock;
    }

    @Override
    public UUID send(Transactions transactions, Notification notification) {
        return sendAll(transactions, List.of(notification)).get(0);
    }

    @Override
    public List<UUID> sendAll(Transactions transactions, List<Notification> notifications) {
        // Refuses when no transaction is under way; within() would begin one of its own.
        transactions.afterCommit(wake::now);
        return NotificationsDatabase.within(transactions, (entities, sql) -> {
            Map<String, TemplateBook.Current> texts = new HashMap<>();
            List<Enclosures> enclosures = new ArrayList<>();
            for (Notification one : notifications) {
                if (!texts.containsKey(one.kind())) {
                    texts.put(one.kind(), template(sql, one.kind()));
                }
                require(one, texts.get(one.kind()));
                enclosures.add(files.require(one));
            }
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < notifications.size(); i++) {
                Notification one = notifications.get(i);
                Stored stored = store(transactions, sql, one, enclosures.get(i), texts.get(one.kind()));
                if (stored.fresh()) {
                    files.hold(entities, stored.id(), enclosures.get(i));
                }
                ids.add(stored.id());
            }
            return ids;
        });
    }

    @Override
    public Optional<NotificationStatus> find(UUID id) {
        return database.call(sql -> sql.first(STATUS + " where id = ?", StoredNotifications::status, id));
    }

    @Override
    public List<NotificationStatus> about(String kind, String subject) {
        return database.call(sql -> sql.list(
                STATUS + " where subject = ? and kind = ? order by id desc fetch first " + MOST_ABOUT + " rows only",
                StoredNotifications::status,
                subject,
                kind));
    }

    @Override
    public List<NotificationStatus> failed(String kind, int limit) {
        return database.call(sql -> sql.list(
                STATUS + " where state = 'FAILED' and kind = ? order by id fetch first " + Math.max(1, limit)
                        + " rows only",
                StoredNotifications::status,
                kind));
    }

    private TemplateBook.Current template(Sql sql, String kind) throws SQLException {
        return templates
                .find(sql, kind)
                .orElseThrow(() -> new NotificationRefusedException("Nobody declares notifications of the kind " + kind
                        + ": offer a NotificationTemplates service that does"));
    }

    private static void require(Notification one, TemplateBook.Current template) {
        Set<String> wanted = template.declared().template().variables().stream()
                .map(TemplateVariable::name)
                .collect(Collectors.toSet());
        if (!wanted.equals(one.values().keySet())) {
            throw new NotificationRefusedException("A notification of the kind " + one.kind() + " has the values "
                    + new TreeSet<>(one.values().keySet()) + "; its template wants " + new TreeSet<>(wanted));
        }
    }

    /** @param fresh false when it was known already */
    private record Stored(UUID id, boolean fresh) {}

    private Stored store(
            Transactions transactions, Sql sql, Notification one, Enclosures enclosures, TemplateBook.Current template)
            throws SQLException {
        UUID id = Ids.next();
        boolean mandatory = template.declared().template().mandatory();
        boolean sensitive = one.sensitive() || template.declared().template().sensitive();
        Wishes wishes = preferences.wishes(sql, one.receiver());
        Language language = wishes.language().orElse(one.receiver().language());
        List<String> possible = one.channels().stream()
                .distinct()
                .filter(one.receiver().addresses()::containsKey)
                .toList();
        Route.Step step = new Route(
                        one.kind(),
                        mandatory,
                        new Cargo(sensitive, enclosures.bytes()),
                        wishes,
                        channel -> channels.find(channel).map(PresentChannel::traits))
                .first(possible);
        NotificationState state = step.channel().isPresent()
                ? NotificationState.QUEUED
                : step.unwanted() ? NotificationState.SKIPPED : NotificationState.FAILED;
        Instant now = clock.instant();
        boolean stored = sql.update(
                        "insert into notifications.notification (id, kind, subject, dedup_key, agency, urgent,"
                                + " sensitive, mandatory, language, receiver, content, files, file_bytes, channels, channel, state,"
                                + " reason, proof, attempts, due_at, channel_since, created_at, changed_at) values"
                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        id,
                        one.kind(),
                        one.subject(),
                        one.key(),
                        one.agency().orElse(""),
                        one.urgency() == Urgency.URGENT,
                        sensitive,
                        mandatory,
                        language.tag(),
                        vault.protect(id, one.receiver()),
                        vault.protect(id, Content.of(template.texts().in(language), one.values())),
                        vault.protect(id, enclosures),
                        enclosures.bytes(),
                        String.join(" ", possible),
                        step.channel().orElse(""),
                        state.name(),
                        step.reason(),
                        now,
                        now,
                        now,
                        now)
                > 0;
        if (!stored) {
            return new Stored(first(sql, one), false);
        }
        DeliveryEvents.of(state, id, one.kind(), one.subject(), one.agency().orElse(""), "", step.reason())
                .ifPresent(event -> events.publish(transactions, event));
        return new Stored(id, true);
    }

    private static UUID first(Sql sql, Notification one) throws SQLException {
        return sql.first(
                        "select id from notifications.notification where kind = ? and dedup_key = ?",
                        row -> row.getObject(1, UUID.class),
                        one.kind(),
                        one.key())
                .orElseThrow(() -> new IllegalStateException(
                        "The notification " + one.kind() + " " + one.key() + " is neither new nor known"));
    }

    private static NotificationStatus status(ResultSet row) throws SQLException {
        return new NotificationStatus(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("dedup_key"),
                NotificationState.valueOf(row.getString("state")),
                given(row.getString("channel")),
                given(row.getString("reason")),
                given(row.getString("proof")),
                Sql.moment(row, "changed_at"));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
