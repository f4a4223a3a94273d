// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.notifications.api.NotificationBacklog;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.database.Sql;

/** Counts what waits and what failed. */
@Component
public final class CountedBacklog implements NotificationBacklog {

    private final NotificationsDatabase database;
    private final Channels channels;
    private final Clock clock;

    @Activate
    public CountedBacklog(@Reference NotificationsDatabase database, @Reference Channels channels) {
        this(database, channels, Clock.systemUTC());
    }

    public CountedBacklog(NotificationsDatabase database, Channels channels, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public List<Load> loads() {
        Instant now = clock.instant();
        List<Load> loads = new ArrayList<>(database.call(sql -> sql.list(
                "select channel, sum(case when state = 'FAILED' then 0 else 1 end) as waiting,"
                        + " sum(case when state = 'FAILED' then 1 else 0 end) as failed,"
                        + " coalesce(min(case when state = 'FAILED' then null else created_at end), ?) as oldest"
                        + " from notifications.notification where state in ('QUEUED', 'SENDING', 'FAILED')"
                        + " group by channel",
                row -> new Load(
                        row.getString("channel"),
                        channels.find(row.getString("channel")).isPresent(),
                        row.getLong("waiting"),
                        age(Sql.moment(row, "oldest"), now),
                        row.getLong("failed")),
                now)));
        Set<String> known = loads.stream().map(Load::channel).collect(Collectors.toSet());
        channels.all().stream()
                .map(channel -> channel.traits().id())
                .filter(id -> !known.contains(id))
                .forEach(id -> loads.add(new Load(id, true, 0, Duration.ZERO, 0)));
        loads.sort(Comparator.comparing(Load::channel));
        return List.copyOf(loads);
    }

    private static Duration age(Instant oldest, Instant now) {
        return oldest.isBefore(now) ? Duration.between(oldest, now) : Duration.ZERO;
    }
}
