// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.channel.AddressForm;
import vn.sen.notifications.channel.NotificationSettings;
import vn.sen.notifications.channel.QuietHours;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.database.Sql;
import vn.sen.notifications.delivery.Attempts;
import vn.sen.notifications.send.Vault;
import vn.sen.privacy.api.UnreadableValueException;

/** What was queued and what became of it. */
@Component(service = Ledger.class)
public final class Ledger {

    private static final String SELECT =
            "select id, kind, subject, agency, urgent, sensitive, file_bytes, language, receiver,"
                    + " channels, channel, state, reason, proof, attempts, due_at, created_at, changed_at"
                    + " from notifications.notification";

    private final NotificationsDatabase database;
    private final Vault vault;
    private final QuietHours quiet;
    private final Clock clock;

    @Activate
    public Ledger(
            @Reference NotificationsDatabase database,
            @Reference Vault vault,
            @Reference NotificationSettings settings) {
        this(database, vault, settings.quietHours(), Clock.systemUTC());
    }

    public Ledger(NotificationsDatabase database, Vault vault, QuietHours quiet, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** How many notifications of a channel are in a state. */
    public record Figure(String channel, NotificationState state, long number) {}

    /** The newest first. @param before only those in front of this one */
    public List<Entry> newest(Filter filter, Optional<UUID> before, int limit) {
        List<Object> values = filter.values();
        before.ifPresent(values::add);
        return database.call(sql -> sql.list(
                SELECT + filter.where() + (before.isPresent() ? " and id < ?" : "") + " order by id desc fetch first "
                        + limit + " rows only",
                this::read,
                values.toArray()));
    }

    /** Exact up to {@code most}. */
    public long count(Filter filter, long most) {
        return database.call(sql -> sql.number(
                "select count(*) from (select 1 as one from notifications.notification" + filter.where()
                        + " fetch first " + most + " rows only) as counted",
                filter.values().toArray()));
    }

    public Optional<Entry> find(UUID id) {
        return database.call(sql -> sql.first(SELECT + " where id = ?", this::read, id));
    }

    public List<Attempts.Attempt> attempts(UUID id) {
        return database.call(sql -> Attempts.of(sql, id));
    }

    public List<Figure> figures() {
        return database.call(sql -> new ArrayList<>(sql.list(
                "select channel, state, count(*) as many from notifications.notification group by channel, state"
                        + " order by channel, state",
                row -> new Figure(
                        row.getString("channel"),
                        NotificationState.valueOf(row.getString("state")),
                        row.getLong("many")))));
    }

    private Entry read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String channel = row.getString("channel");
        boolean urgent = row.getBoolean("urgent");
        return new Entry(
                id,
                row.getString("kind"),
                row.getString("subject"),
                row.getString("agency"),
                urgent,
                row.getBoolean("sensitive"),
                row.getLong("file_bytes"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                Arrays.stream(row.getString("channels").split(" "))
                        .filter(one -> !one.isEmpty())
                        .toList(),
                channel,
                masked(id, row.getString("receiver"), channel),
                NotificationState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("proof"),
                row.getInt("attempts"),
                waits(channel, urgent, Sql.moment(row, "due_at")),
                Sql.moment(row, "created_at"),
                Sql.moment(row, "changed_at"));
    }

    private Instant waits(String channel, boolean urgent, Instant dueAt) {
        Instant now = clock.instant();
        Instant turn = dueAt.isBefore(now) ? now : dueAt;
        return urgent ? turn : quiet.end(channel, turn).orElse(dueAt);
    }

    private String masked(UUID id, String receiver, String channel) {
        if (receiver.isEmpty()) {
            return "";
        }
        try {
            return Optional.ofNullable(vault.receiver(id, receiver).addresses().get(channel))
                    .map(AddressForm::masked)
                    .orElse("");
        } catch (UnreadableValueException damaged) {
            // One damaged row must not hide all others from the administrator who is to find it.
            return "****";
        }
    }
}
