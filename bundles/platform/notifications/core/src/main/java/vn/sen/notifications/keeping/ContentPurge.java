// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.keeping;

import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.JobSchedule;
import vn.sen.jobs.api.Progress;
import vn.sen.jobs.api.RecurringJob;
import vn.sen.notifications.channel.NotificationSettings;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.database.Sql;
import vn.sen.notifications.files.EnclosureStore;

/** Removes each night the texts and addresses whose time is over, and lets their files go; what became of the notifications stays. */
@Component(service = JobHandler.class)
public final class ContentPurge implements RecurringJob {

    private static final JobSchedule NIGHTLY = JobSchedule.cron("40 2 * * *");
    private static final int PART = 1_000;

    private final NotificationsDatabase database;
    private final EnclosureStore files;
    private final NotificationSettings settings;
    private final AuditTrail trail;
    private final Clock clock;

    @Activate
    public ContentPurge(
            @Reference NotificationsDatabase database,
            @Reference EnclosureStore files,
            @Reference NotificationSettings settings,
            @Reference AuditTrail trail) {
        this(database, files, settings, trail, Clock.systemUTC());
    }

    ContentPurge(
            NotificationsDatabase database,
            EnclosureStore files,
            NotificationSettings settings,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "notifications.purge";
    }

    @Override
    public JobSchedule schedule() {
        return NIGHTLY;
    }

    @Override
    public String handle(byte[] input, Progress progress) {
        Instant now = clock.instant();
        long ended = empty("state in ('SENT', 'DELIVERED', 'SKIPPED', 'DISCARDED')", now.minus(settings.kept()));
        long failed = empty("state = 'FAILED'", now.minus(settings.failedKept()));
        return "{\"ended\":" + ended + ",\"failed\":" + failed + "}";
    }

    private long empty(String which, Instant before) {
        long all = 0;
        int part;
        do {
            part = database.act((entities, sql) -> {
                List<UUID> over = sql.list(
                        "select id from notifications.notification where " + which
                                + " and changed_at < ? and content <> '' order by id fetch first " + PART
                                + " rows only for update",
                        row -> row.getObject(1, UUID.class),
                        before);
                if (!over.isEmpty()) {
                    remove(entities, sql, over);
                    record(entities, over.size(), before);
                }
                return over.size();
            });
            all += part;
        } while (part == PART);
        return all;
    }

    private void remove(EntityManager entities, Sql sql, List<UUID> over) throws SQLException {
        Array ids = sql.connection().createArrayOf("uuid", over.toArray());
        for (UUID holding : sql.list(
                "select id from notifications.notification where id = any(?) and files <> ''",
                row -> row.getObject(1, UUID.class),
                ids)) {
            files.release(entities, holding);
        }
        sql.update(
                "update notifications.notification set content = '', receiver = '', files = '' where id = any(?)", ids);
    }

    private void record(EntityManager entities, int rows, Instant before) {
        trail.record(
                entities,
                AuditEntry.act("notifications.purge")
                        .retention(RetentionClass.PERSONAL_DATA)
                        .by(Actor.system("notifications"))
                        .with("rows", rows)
                        .with("before", before)
                        .build());
    }
}
