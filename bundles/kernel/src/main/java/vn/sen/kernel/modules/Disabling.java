// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.act.InstalledModule;
import vn.sen.kernel.act.ModuleStopper;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.plan.DisablePlanner;

/** Takes one module down and tells what it left behind. */
final class Disabling {

    private static final Logger LOG = LoggerFactory.getLogger(Disabling.class);

    private final ModuleLedger ledger;
    private final DisablePlanner planner;
    private final ModuleStopper stopper;

    Disabling(ModuleLedger ledger, DisablePlanner planner, ModuleStopper stopper) {
        this.ledger = ledger;
        this.planner = planner;
        this.stopper = stopper;
    }

    ModulePlan plan(CatalogueEntry entry) {
        return planner.disable(entry, ledger.situation());
    }

    ModulePlan planRemoval(CatalogueEntry entry) {
        return planner.remove(entry, ledger.situation());
    }

    void run(CatalogueEntry entry) {
        long began = System.nanoTime();
        Optional<InstalledModule> installed = ledger.standing(entry.id()).flatMap(Standing::installed);
        if (installed.isEmpty()) {
            ledger.forget(entry.id());
            return;
        }
        ledger.set(new Standing(ModuleState.DISABLING, entry, installed, List.of()));
        stopper.drain(installed.get());
        List<Problem> problems = stopper.takeOut(installed.get());
        boolean stuck = stopper.holds(installed.get());
        ledger.set(new Standing(
                stuck ? ModuleState.FAILED : ModuleState.AVAILABLE,
                entry,
                stuck ? installed : Optional.empty(),
                problems));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        LOG.info("Module {} is disabled after {} ms", entry.id(), took.toMillis());
        problems.forEach(
                problem -> LOG.warn("Module {}: {}", entry.id(), problem.text().en()));
    }
}
