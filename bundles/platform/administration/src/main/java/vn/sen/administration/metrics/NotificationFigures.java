// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.notifications.api.NotificationBacklog;
import vn.sen.persistence.api.TransactionFailedException;

/** What waits and what failed on each channel. The other figures are shown without them while the database is away. */
@Component(service = NotificationFigures.class)
public final class NotificationFigures {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationFigures.class);
    private static final double MILLIS = 1_000;
    private static final String NO_CHANNEL = "none";

    private final List<NotificationBacklog> backlogs = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void add(NotificationBacklog backlog) {
        backlogs.add(backlog);
    }

    void remove(NotificationBacklog backlog) {
        backlogs.remove(backlog);
    }

    List<MetricSnapshot> now() {
        try {
            return of(backlogs.stream().flatMap(one -> one.loads().stream()).toList());
        } catch (TransactionFailedException away) {
            LOG.debug("The notifications could not be counted", away);
            return List.of();
        }
    }

    private static List<MetricSnapshot> of(List<NotificationBacklog.Load> loads) {
        GaugeSnapshot.Builder waiting = GaugeSnapshot.builder()
                .name("sen_notifications_waiting")
                .help("Notifications that are queued or being sent");
        GaugeSnapshot.Builder oldest = GaugeSnapshot.builder()
                .name("sen_notifications_oldest_seconds")
                .help("Time since the oldest of these was ordered");
        GaugeSnapshot.Builder failed = GaugeSnapshot.builder()
                .name("sen_notifications_failed")
                .help("Notifications that failed and wait for somebody to decide");
        for (NotificationBacklog.Load load : loads) {
            Labels labels = Labels.of("channel", load.channel().isEmpty() ? NO_CHANNEL : load.channel());
            waiting.dataPoint(gauge(load.waiting(), labels));
            oldest.dataPoint(gauge(load.oldest().toMillis() / MILLIS, labels));
            failed.dataPoint(gauge(load.failed(), labels));
        }
        return List.of(waiting.build(), oldest.build(), failed.build());
    }

    private static GaugeDataPointSnapshot gauge(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}
