// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import java.util.List;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;

/** Where each module stands. */
final class ModuleFigures {

    private ModuleFigures() {}

    static List<MetricSnapshot> of(List<ModuleStatus> modules) {
        StateSetSnapshot.Builder states =
                StateSetSnapshot.builder().name("sen_module_state").help("State of each module");
        for (ModuleStatus module : modules) {
            StateSetDataPointSnapshot.Builder point =
                    StateSetDataPointSnapshot.builder().labels(Labels.of("module", module.id()));
            for (ModuleState state : ModuleState.values()) {
                point.state(state.name(), module.state() == state);
            }
            states.dataPoint(point.build());
        }
        return List.of(states.build());
    }
}
