// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import vn.sen.kernel.api.ModuleCalls;

/** How the platform's guarded calls into each module went. */
final class CallFigures {

    private CallFigures() {}

    static List<MetricSnapshot> of(List<ModuleCalls> all) {
        CounterSnapshot.Builder calls = CounterSnapshot.builder()
                .name("sen_module_calls")
                .help("Calls of the platform into a module, those refused among them");
        CounterSnapshot.Builder faults = CounterSnapshot.builder()
                .name("sen_module_call_faults")
                .help("Of these, calls that brought no answer: threw, took too long, or found too many waiting");
        GaugeSnapshot.Builder active = GaugeSnapshot.builder()
                .name("sen_module_calls_active")
                .help("Calls that run now, those given up but not ended among them");
        for (ModuleCalls one : all) {
            Labels labels = Labels.of("module", one.module());
            calls.dataPoint(count(one.calls(), labels));
            faults.dataPoint(count(one.failures(), labels.add("fault", "threw")));
            faults.dataPoint(count(one.timeouts(), labels.add("fault", "timeout")));
            faults.dataPoint(count(one.overloads(), labels.add("fault", "overload")));
            active.dataPoint(GaugeDataPointSnapshot.builder()
                    .value(one.active())
                    .labels(labels)
                    .build());
        }
        return List.of(calls.build(), faults.build(), active.build());
    }

    private static CounterDataPointSnapshot count(long value, Labels labels) {
        return CounterDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}
