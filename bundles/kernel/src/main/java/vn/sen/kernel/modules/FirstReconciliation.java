// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.desired.DesiredState;
import vn.sen.kernel.plan.EnablePlan;
import vn.sen.kernel.settings.Profile;

/** Tries, once after the start of the server, every module that should run. */
final class FirstReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(FirstReconciliation.class);

    private final ModuleLedger ledger;
    private final DesiredState store;
    private final Profile profile;
    private final Enabling enabling;
    private final ExecutorService executor;

    FirstReconciliation(
            ModuleLedger ledger, DesiredState store, Profile profile, Enabling enabling, ExecutorService executor) {
        this.ledger = ledger;
        this.store = store;
        this.profile = profile;
        this.enabling = enabling;
        this.executor = executor;
    }

    /** Finds out what should run: what was stored, or on the first start what the profile names. */
    void recall() {
        profile.problems().forEach(problem -> LOG.error("{}", problem.text().en()));
        Set<String> wanted = new TreeSet<>(profile.modules());
        try {
            Optional<Set<String>> stored = store.read();
            if (stored.isEmpty()
                    && profile.problems().isEmpty()
                    && profile.file().isPresent()) {
                store.write(wanted);
            }
            wanted = stored.orElse(wanted);
        } catch (IOException e) {
            LOG.error("The stored state of the modules is lost; those of the profile are started. {}", e.getMessage());
        }
        ledger.assume(wanted);
    }

    void run() throws InterruptedException {
        long began = System.nanoTime();
        for (List<String> wave : StartOrder.waves(ledger.desired(), ledger.catalogue())) {
            List<Callable<Boolean>> starts = new ArrayList<>();
            for (String id : wave) {
                prepare(id)
                        .ifPresent(prepared -> starts.add(() -> {
                            enabling.start(prepared);
                            return true;
                        }));
            }
            for (Future<Boolean> start : executor.invokeAll(starts)) {
                await(start);
            }
        }
        report(Duration.ofNanos(System.nanoTime() - began));
    }

    private Optional<Enabling.Prepared> prepare(String id) {
        Optional<CatalogueEntry> entry = ledger.find(id);
        if (entry.isEmpty()) {
            LOG.error("Module {} should run, but there is no such module on this server", id);
            return Optional.empty();
        }
        Optional<EnablePlan> plan = enabling.plan(entry.get());
        if (plan.isEmpty()) {
            enabling.refuse(entry.get(), entry.get().problems());
            return Optional.empty();
        }
        if (plan.get().plan().refused()) {
            enabling.refuse(entry.get(), plan.get().plan().refusals());
            return Optional.empty();
        }
        return Optional.of(enabling.prepare(entry.get(), plan.get()));
    }

    private static void await(Future<Boolean> start) throws InterruptedException {
        try {
            start.get();
        } catch (ExecutionException e) {
            LOG.error("A module broke its own start", e.getCause());
        }
    }

    private void report(Duration took) {
        List<String> enabled = ledger.desired().stream()
                .filter(id -> ledger.standing(id)
                        .filter(standing -> standing.state() == ModuleState.ENABLED)
                        .isPresent())
                .sorted()
                .toList();
        LOG.info(
                "{} of {} modules enabled in {} ms: {}",
                enabled.size(),
                ledger.desired().size(),
                took.toMillis(),
                String.join(", ", enabled));
    }
}
