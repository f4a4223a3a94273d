// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import vn.sen.persistence.api.DatabaseConnections;

/** How busy the connections to the database are. */
final class ConnectionFigures {

    private ConnectionFigures() {}

    static List<MetricSnapshot> of(DatabaseConnections.Figures now) {
        GaugeSnapshot.Builder connections =
                GaugeSnapshot.builder().name("sen_database_connections").help("Connections to the database");
        connections.dataPoint(gauge(now.active(), Labels.of("state", "active")));
        connections.dataPoint(gauge(now.idle(), Labels.of("state", "idle")));
        return List.of(
                connections.build(),
                single("sen_database_connections_most", "Connections there may be at once", now.most()),
                single("sen_database_connections_waiting", "Threads that wait for a connection", now.waiting()));
    }

    private static MetricSnapshot single(String name, String help, int value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(gauge(value, Labels.EMPTY))
                .build();
    }

    private static GaugeDataPointSnapshot gauge(int value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}
