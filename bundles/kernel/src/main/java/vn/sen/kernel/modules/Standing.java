// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.util.List;
import java.util.Optional;
import vn.sen.kernel.act.InstalledModule;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.CatalogueEntry;

/**
 * Where a module stands since somebody tried something with it.
 *
 * @param entry the version it was tried with
 * @param installed its bundles, as long as any of them is in the framework
 */
record Standing(ModuleState state, CatalogueEntry entry, Optional<InstalledModule> installed, List<Problem> problems) {

    Standing {
        problems = List.copyOf(problems);
    }

    /** True while this very version must be shown, although a newer one may lie beside it. */
    boolean running() {
        return state == ModuleState.ENABLED || state == ModuleState.ENABLING || state == ModuleState.DISABLING;
    }
}
