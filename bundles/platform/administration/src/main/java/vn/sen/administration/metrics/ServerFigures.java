// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import vn.sen.kernel.api.ModuleCallCounters;
import vn.sen.kernel.api.Modules;
import vn.sen.persistence.api.DatabaseConnections;
import vn.sen.web.api.ModuleTraffic;

/** Every figure that this server shows, taken at one moment. Nothing is kept or counted between two requests. */
final class ServerFigures {

    private final Modules modules;
    private final ModuleTraffic traffic;
    private final ModuleCallCounters calls;
    private final DatabaseConnections connections;
    private final EventFigures events;
    private final FileFigures files;
    private final NotificationFigures notifications;

    ServerFigures(
            Modules modules,
            ModuleTraffic traffic,
            ModuleCallCounters calls,
            DatabaseConnections connections,
            EventFigures events,
            FileFigures files,
            NotificationFigures notifications) {
        this.modules = modules;
        this.traffic = traffic;
        this.calls = calls;
        this.connections = connections;
        this.events = events;
        this.files = files;
        this.notifications = notifications;
    }

    MetricSnapshots collect() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        ModuleFigures.of(modules.list()).forEach(all::metricSnapshot);
        TrafficFigures.of(traffic.all()).forEach(all::metricSnapshot);
        CallFigures.of(calls.moduleCalls()).forEach(all::metricSnapshot);
        ConnectionFigures.of(connections.now()).forEach(all::metricSnapshot);
        events.now().forEach(all::metricSnapshot);
        files.now().forEach(all::metricSnapshot);
        notifications.now().forEach(all::metricSnapshot);
        ProcessFigures.now().forEach(all::metricSnapshot);
        return all.build();
    }
}
