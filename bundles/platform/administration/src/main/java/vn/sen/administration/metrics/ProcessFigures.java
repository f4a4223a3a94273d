// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;

/** Memory, threads and age of the Java process, under the names that Prometheus' own client uses. */
final class ProcessFigures {

    private static final double MILLIS = 1e3;

    private ProcessFigures() {}

    static List<MetricSnapshot> now() {
        return List.of(memory(), threads(), collections(), started());
    }

    private static MetricSnapshot memory() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        return GaugeSnapshot.builder()
                .name("jvm_memory_used_bytes")
                .unit(Unit.BYTES)
                .help("Memory in use")
                .dataPoint(gauge(memory.getHeapMemoryUsage().getUsed(), Labels.of("area", "heap")))
                .dataPoint(gauge(memory.getNonHeapMemoryUsage().getUsed(), Labels.of("area", "nonheap")))
                .build();
    }

    private static MetricSnapshot threads() {
        return GaugeSnapshot.builder()
                .name("jvm_threads_current")
                .help("Threads that live now")
                .dataPoint(gauge(ManagementFactory.getThreadMXBean().getThreadCount(), Labels.EMPTY))
                .build();
    }

    private static MetricSnapshot collections() {
        CounterSnapshot.Builder seconds = CounterSnapshot.builder()
                .name("jvm_gc_collection_time_seconds")
                .unit(Unit.SECONDS)
                .help("Time spent on collecting garbage");
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            seconds.dataPoint(CounterDataPointSnapshot.builder()
                    .value(Math.max(0, collector.getCollectionTime()) / MILLIS)
                    .labels(Labels.of("gc", collector.getName()))
                    .build());
        }
        return seconds.build();
    }

    private static MetricSnapshot started() {
        return GaugeSnapshot.builder()
                .name("process_start_time_seconds")
                .unit(Unit.SECONDS)
                .help("When the process began, as Unix time")
                .dataPoint(gauge(ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS, Labels.EMPTY))
                .build();
    }

    private static GaugeDataPointSnapshot gauge(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}
