// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.text.KernelTexts;

/** Finds out what disabling or removing a module would do. */
public final class DisablePlanner {

    private final Installed installed;
    private final KernelTexts texts;

    public DisablePlanner(Installed installed, KernelTexts texts) {
        this.installed = installed;
        this.texts = texts;
    }

    public ModulePlan disable(CatalogueEntry entry, Situation situation) {
        String id = entry.id();
        List<Problem> refusals = new ArrayList<>();
        List<String> dependants = ModuleRequirementCheck.dependants(id, situation.catalogue(), situation.enabled());
        if (!dependants.isEmpty()) {
            refusals.add(texts.problem("module-has-dependants", id, dependants));
        }
        RefreshClosure closure = RefreshClosure.of(id, installed);
        List<InstalledBundle> unrelated = closure.strangers().stream()
                .filter(bundle -> Collections.disjoint(bundle.owners(), dependants))
                .toList();
        if (!unrelated.isEmpty()) {
            refusals.add(texts.problem("would-refresh-others", id, RefreshClosure.names(unrelated)));
        }
        List<String> stops = new ArrayList<>(
                closure.gone().stream().map(InstalledBundle::display).toList());
        List<String> refreshes = List.copyOf(stops);
        Collections.reverse(stops);
        return plan(ModuleAct.DISABLE, entry, stops, refreshes, dependants, refusals);
    }

    public ModulePlan remove(CatalogueEntry entry, Situation situation) {
        List<Problem> refusals = new ArrayList<>();
        if (entry.core()) {
            refusals.add(texts.problem("module-of-the-distribution", entry.id()));
        }
        if (situation.enabled().containsKey(entry.id()) || situation.desired().contains(entry.id())) {
            refusals.add(texts.problem("module-enabled", entry.id()));
        }
        return plan(ModuleAct.REMOVE, entry, List.of(), List.of(), List.of(), refusals);
    }

    private static ModulePlan plan(
            ModuleAct act,
            CatalogueEntry entry,
            List<String> stops,
            List<String> refreshes,
            List<String> affects,
            List<Problem> refusals) {
        return new ModulePlan(
                act,
                entry.id(),
                entry.version().toString(),
                List.of(),
                List.of(),
                stops,
                refreshes,
                List.of(),
                affects,
                refusals);
    }
}
