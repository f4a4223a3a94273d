// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.act.InstalledModule;
import vn.sen.kernel.act.ModuleStarter;
import vn.sen.kernel.act.ModuleStopper;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.plan.EnablePlan;
import vn.sen.kernel.plan.EnablePlanner;
import vn.sen.kernel.text.KernelTexts;

/**
 * Brings one module up, in two steps so that several can start side by side: wiring one after the other, in a fixed
 * order, then starting. A module that does not come up is taken out again.
 */
final class Enabling {

    private static final Logger LOG = LoggerFactory.getLogger(Enabling.class);

    private final ModuleLedger ledger;
    private final EnablePlanner planner;
    private final ModuleStarter starter;
    private final ModuleStopper stopper;
    private final KernelTexts texts;

    Enabling(
            ModuleLedger ledger,
            EnablePlanner planner,
            ModuleStarter starter,
            ModuleStopper stopper,
            KernelTexts texts) {
        this.ledger = ledger;
        this.planner = planner;
        this.starter = starter;
        this.stopper = stopper;
        this.texts = texts;
    }

    /** A module that is wired and waits to be started. */
    record Prepared(CatalogueEntry entry, InstalledModule module, List<Problem> problems, long began) {}

    Optional<EnablePlan> plan(CatalogueEntry entry) {
        return planner.plan(entry, ledger.situation());
    }

    ModulePlan planToShow(CatalogueEntry entry) {
        return plan(entry).map(EnablePlan::plan).orElseGet(() -> EnablePlanner.refused(entry));
    }

    /** Notes that a module that should run cannot even be tried. */
    void refuse(CatalogueEntry entry, List<Problem> reasons) {
        ledger.set(new Standing(
                ModuleState.FAILED, entry, ledger.standing(entry.id()).flatMap(Standing::installed), reasons));
        logFailure(entry, reasons);
    }

    Prepared prepare(CatalogueEntry entry, EnablePlan plan) {
        long began = System.nanoTime();
        ledger.standing(entry.id()).flatMap(Standing::installed).ifPresent(stopper::takeOut);
        ledger.set(new Standing(ModuleState.ENABLING, entry, Optional.empty(), List.of()));
        List<Problem> problems = new ArrayList<>();
        InstalledModule module = starter.install(plan, problems);
        return new Prepared(entry, module, problems, began);
    }

    void start(Prepared prepared) {
        CatalogueEntry entry = prepared.entry();
        List<Problem> problems = new ArrayList<>(prepared.problems());
        if (problems.isEmpty()) {
            problems.addAll(startGuarded(prepared.module()));
        }
        if (problems.isEmpty()) {
            ledger.set(new Standing(ModuleState.ENABLED, entry, Optional.of(prepared.module()), List.of()));
            Duration took = Duration.ofNanos(System.nanoTime() - prepared.began());
            LOG.info("Module {} {} is enabled after {} ms", entry.id(), entry.version(), took.toMillis());
            return;
        }
        problems.addAll(stopper.takeOut(prepared.module()));
        boolean stuck = stopper.holds(prepared.module());
        ledger.set(new Standing(
                ModuleState.FAILED, entry, stuck ? Optional.of(prepared.module()) : Optional.empty(), problems));
        logFailure(entry, problems);
    }

    private List<Problem> startGuarded(InstalledModule module) {
        try {
            return starter.start(module);
        } catch (RuntimeException e) {
            // Boundary to the module and to what the platform does with it: whatever it is, the others serve on.
            LOG.error("Module {} could not be started", module.id(), e);
            return List.of(texts.problem("module-fault", module.id(), e));
        }
    }

    private static void logFailure(CatalogueEntry entry, List<Problem> problems) {
        for (Problem problem : problems) {
            LOG.error("Module {} failed: {}", entry.id(), problem.text().en());
        }
    }
}
