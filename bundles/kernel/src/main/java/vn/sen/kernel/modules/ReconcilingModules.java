// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.act.Extenders;
import vn.sen.kernel.act.ModuleOwners;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.CatalogueReader;
import vn.sen.kernel.packages.PackageStore;
import vn.sen.kernel.plan.EnablePlan;
import vn.sen.kernel.text.KernelTexts;

/** Carries out acts one at a time, each after its plan, and keeps what should run in step with what was asked. */
public final class ReconcilingModules implements Modules {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcilingModules.class);

    private final ModuleLedger ledger;
    private final CatalogueReader reader;
    private final PackageStore packages;
    private final Enabling enabling;
    private final Disabling disabling;
    private final ModuleOwners owners;
    private final Extenders extenders;
    private final KernelTexts texts;
    private final ModuleStatuses statuses;
    private final ActLock lock;
    private volatile boolean reconciled;

    ReconcilingModules(
            ModuleLedger ledger,
            CatalogueReader reader,
            PackageStore packages,
            Enabling enabling,
            Disabling disabling,
            ModuleOwners owners,
            Extenders extenders,
            KernelTexts texts) {
        this.ledger = ledger;
        this.reader = reader;
        this.packages = packages;
        this.enabling = enabling;
        this.disabling = disabling;
        this.owners = owners;
        this.extenders = extenders;
        this.texts = texts;
        this.statuses = new ModuleStatuses(ledger, texts);
        this.lock = new ActLock(texts);
    }

    /** What brings up the modules when the server starts. */
    interface StartUp {
        void run() throws InterruptedException;
    }

    void reconcile(StartUp startUp) throws InterruptedException {
        try {
            reconciled = lock.<Boolean, InterruptedException>during("start-up", "", () -> {
                startUp.run();
                return true;
            });
        } catch (ActRefusedException e) {
            throw new IllegalStateException("The start of the server is the first act", e);
        }
    }

    @Override
    public List<ModuleStatus> list() {
        return statuses.list();
    }

    @Override
    public Optional<ModuleStatus> find(String id) {
        return statuses.find(id);
    }

    @Override
    public Optional<String> ownerOf(Bundle bundle) {
        return owners.first(bundle.getBundleId());
    }

    @Override
    public boolean reconciled() {
        return reconciled;
    }

    @Override
    public ModulePlan plan(ModuleAct act, String id) throws ActRefusedException {
        CatalogueEntry entry = known(id);
        return switch (act) {
            case ENABLE -> isEnabled(id) ? nothing(act, entry) : withMigrations(entry);
            case DISABLE -> disabling.plan(entry);
            case REMOVE -> disabling.planRemoval(entry);
            case INSTALL -> throw new IllegalArgumentException("An install is not planned: it only adds files");
        };
    }

    @Override
    public ModuleStatus enable(String id) throws ActRefusedException {
        return lock.during("enable", id, () -> {
            CatalogueEntry entry = known(id);
            if (!isEnabled(id)) {
                EnablePlan plan = accepted(entry);
                remember(() -> ledger.want(id));
                enabling.start(enabling.prepare(entry, plan));
                enableWaiting(plan);
            }
            return status(id);
        });
    }

    @Override
    public ModuleStatus disable(String id) throws ActRefusedException {
        return lock.during("disable", id, () -> {
            if (ledger.find(id).isEmpty() && ledger.desired().contains(id)) {
                ModuleStatus absent = status(id);
                remember(() -> ledger.unwant(id));
                return absent;
            }
            CatalogueEntry entry = known(id);
            refuseIf(disabling.plan(entry));
            remember(() -> ledger.unwant(id));
            disabling.run(entry);
            return status(id);
        });
    }

    @Override
    public ModuleStatus install(InputStream modulePackage) throws ActRefusedException, IOException {
        return lock.<ModuleStatus, IOException>during("install", "", () -> {
            CatalogueEntry added = packages.add(modulePackage, ledger.catalogue());
            reload();
            LOG.info("Module {} {} is installed", added.id(), added.version());
            return status(added.id());
        });
    }

    @Override
    public void remove(String id) throws ActRefusedException {
        lock.during("remove", id, () -> {
            refuseIf(disabling.planRemoval(known(id)));
            remember(() -> packages.remove(id));
            ledger.forget(id);
            reload();
            LOG.info("Module {} is removed", id);
            return id;
        });
    }

    void reload() {
        ledger.load(reader.read());
    }

    /** Modules that should run and only waited for this one get their chance now. */
    private void enableWaiting(EnablePlan done) {
        if (!isEnabled(done.module().id())) {
            return;
        }
        for (String id : done.plan().affects()) {
            Optional<CatalogueEntry> entry = ledger.find(id);
            Optional<EnablePlan> plan = entry.flatMap(enabling::plan);
            if (plan.isPresent() && !plan.get().plan().refused()) {
                enabling.start(enabling.prepare(entry.get(), plan.get()));
                enableWaiting(plan.get());
            }
        }
    }

    private EnablePlan accepted(CatalogueEntry entry) throws ActRefusedException {
        Optional<EnablePlan> plan = enabling.plan(entry);
        if (plan.isEmpty()) {
            throw new ActRefusedException(entry.problems());
        }
        refuseIf(plan.get().plan());
        return plan.get();
    }

    private static void refuseIf(ModulePlan plan) throws ActRefusedException {
        if (plan.refused()) {
            throw new ActRefusedException(plan.refusals());
        }
    }

    /** Something that is written to disk before it is acted upon. */
    private interface Remembered {
        void write() throws IOException;
    }

    private void remember(Remembered wish) throws ActRefusedException {
        try {
            wish.write();
        } catch (IOException e) {
            LOG.error("The data folder cannot be written", e);
            throw new ActRefusedException(List.of(texts.problem("state-not-written", e.getMessage())));
        }
    }

    private ModulePlan withMigrations(CatalogueEntry entry) {
        ModulePlan plan = enabling.planToShow(entry);
        Function<Path, List<String>> foresee = file -> {
            List<String> migrations = new ArrayList<>();
            extenders.all().forEach(extender -> migrations.addAll(extender.foresee(file)));
            return migrations;
        };
        List<String> migrations = plan.refused()
                ? List.of()
                : entry.descriptor().orElseThrow().bundles().stream()
                        .flatMap(bundle -> foresee.apply(bundle.file()).stream())
                        .toList();
        return new ModulePlan(
                plan.act(),
                plan.module(),
                plan.version(),
                plan.installs(),
                plan.starts(),
                plan.stops(),
                plan.refreshes(),
                migrations,
                plan.affects(),
                plan.refusals());
    }

    private static ModulePlan nothing(ModuleAct act, CatalogueEntry entry) {
        List<String> none = List.of();
        String version = entry.version().toString();
        return new ModulePlan(act, entry.id(), version, none, none, none, none, none, none, List.of());
    }

    private boolean isEnabled(String id) {
        return ledger.standing(id)
                .filter(standing -> standing.state() == ModuleState.ENABLED)
                .isPresent();
    }

    private CatalogueEntry known(String id) throws ActRefusedException {
        Optional<CatalogueEntry> entry = ledger.find(id);
        if (entry.isEmpty()) {
            List<String> ids = ledger.catalogue().entries().stream()
                    .map(CatalogueEntry::id)
                    .toList();
            throw new ActRefusedException(List.of(texts.problem("module-unknown", id, ids)));
        }
        return entry.get();
    }

    private ModuleStatus status(String id) throws ActRefusedException {
        Optional<ModuleStatus> status = statuses.find(id);
        if (status.isEmpty()) {
            throw new ActRefusedException(List.of(texts.problem("module-unknown", id, List.of())));
        }
        return status.get();
    }
}
