// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.catalogue.BundleDigests;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.ModuleDescriptor.ModuleFacts;
import vn.sen.kernel.plan.ModuleRequirementCheck;
import vn.sen.kernel.plan.Situation;
import vn.sen.kernel.text.KernelTexts;

/** Shows modules to people: the ledger's knowledge as the API tells it. */
final class ModuleStatuses {

    private final ModuleLedger ledger;
    private final KernelTexts texts;

    ModuleStatuses(ModuleLedger ledger, KernelTexts texts) {
        this.ledger = ledger;
        this.texts = texts;
    }

    /** Sorted by id; a module that should run but does not lie on disk is among them, as failed. */
    List<ModuleStatus> list() {
        Situation situation = ledger.situation();
        TreeMap<String, ModuleStatus> statuses = new TreeMap<>();
        situation.catalogue().entries().forEach(entry -> statuses.put(entry.id(), status(entry, situation)));
        situation.desired().forEach(id -> statuses.computeIfAbsent(id, this::absent));
        return List.copyOf(statuses.values());
    }

    Optional<ModuleStatus> find(String id) {
        Situation situation = ledger.situation();
        return situation
                .catalogue()
                .find(id)
                .map(entry -> status(entry, situation))
                .or(() -> situation.desired().contains(id) ? Optional.of(absent(id)) : Optional.empty());
    }

    private ModuleStatus status(CatalogueEntry entry, Situation situation) {
        Optional<Standing> standing = ledger.standing(entry.id());
        boolean faulty = entry.descriptor().isEmpty();
        List<Problem> problems = standing.map(Standing::problems).orElse(entry.problems());
        ModuleState state = standing.map(Standing::state).orElse(faulty ? ModuleState.FAILED : ModuleState.AVAILABLE);
        Optional<ModuleFacts> facts = entry.descriptor().map(descriptor -> descriptor.facts());
        LocalizedText plainId = new LocalizedText(entry.id(), entry.id());
        return new ModuleStatus(
                entry.id(),
                entry.version().toString(),
                facts.map(ModuleFacts::name).orElse(plainId),
                facts.map(ModuleFacts::description).orElse(plainId),
                facts.map(ModuleFacts::vendor).orElse(""),
                state,
                signature(entry, problems),
                facts.map(ModuleFacts::requires).orElse(List.of()),
                requiredBy(entry.id(), situation),
                facts.map(ModuleFacts::permissions).orElse(List.of()),
                facts.flatMap(ModuleFacts::schema),
                facts.map(ModuleFacts::navigation).orElse(List.of()),
                problems);
    }

    private ModuleStatus absent(String id) {
        LocalizedText plainId = new LocalizedText(id, id);
        return new ModuleStatus(
                id,
                "0.0.0",
                plainId,
                plainId,
                "",
                ModuleState.FAILED,
                SignatureStatus.UNSIGNED,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(texts.problem("module-absent", id)));
    }

    private static SignatureStatus signature(CatalogueEntry entry, List<Problem> problems) {
        boolean modified = problems.stream().anyMatch(problem -> problem.code().equals(BundleDigests.MODIFIED));
        return modified ? SignatureStatus.MODIFIED : entry.signature();
    }

    private static List<String> requiredBy(String id, Situation situation) {
        return situation.enabled().keySet().stream()
                .filter(other -> ModuleRequirementCheck.requires(other, id, situation.catalogue()))
                .sorted()
                .toList();
    }
}
