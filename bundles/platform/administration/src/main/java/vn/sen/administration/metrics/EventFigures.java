// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.api.EventBacklog;
import vn.sen.persistence.api.TransactionFailedException;

/** How far listeners and webhooks are behind. The figures of the process are shown without them while the database is away. */
@Component(service = EventFigures.class)
public final class EventFigures {

    private static final Logger LOG = LoggerFactory.getLogger(EventFigures.class);
    private static final double MILLIS = 1_000;

    private final List<EventBacklog> backlogs = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void add(EventBacklog backlog) {
        backlogs.add(backlog);
    }

    void remove(EventBacklog backlog) {
        backlogs.remove(backlog);
    }

    List<MetricSnapshot> now() {
        try {
            return of(backlogs.stream().flatMap(one -> one.lags().stream()).toList());
        } catch (TransactionFailedException away) {
            LOG.debug("The events could not be counted", away);
            return List.of();
        }
    }

    private static List<MetricSnapshot> of(List<EventBacklog.Lag> lags) {
        GaugeSnapshot.Builder waiting = GaugeSnapshot.builder()
                .name("sen_events_waiting")
                .help("Events that a listener or webhook was not told yet, counted up to 10,000");
        GaugeSnapshot.Builder age =
                GaugeSnapshot.builder().name("sen_events_lag_seconds").help("Time since the oldest of these happened");
        GaugeSnapshot.Builder held = GaugeSnapshot.builder()
                .name("sen_events_held")
                .help("Events that failed and are told again, or wait behind such a one, or are set aside");
        for (EventBacklog.Lag lag : lags) {
            Labels labels = Labels.of("listener", lag.listener(), "module", lag.module());
            waiting.dataPoint(gauge(lag.waiting(), labels));
            age.dataPoint(gauge(seconds(lag.age()), labels));
            held.dataPoint(gauge(lag.held(), labels.add("state", "waiting")));
            held.dataPoint(gauge(lag.setAside(), labels.add("state", "set-aside")));
        }
        return List.of(waiting.build(), age.build(), held.build());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }

    private static GaugeDataPointSnapshot gauge(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}
