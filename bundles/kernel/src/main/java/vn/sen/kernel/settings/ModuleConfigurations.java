// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.ModuleBundle;
import vn.sen.kernel.catalogue.ModuleDescriptor;
import vn.sen.kernel.text.KernelTexts;

/** Joins what a module's feature file configures with what the profile sets; the profile has the last word. */
public final class ModuleConfigurations {

    private final KernelTexts texts;
    private final Profile profile;
    private final MetatypeReader metatypes = new MetatypeReader();

    public ModuleConfigurations(KernelTexts texts, Profile profile) {
        this.texts = texts;
        this.profile = profile;
    }

    /**
     * @param values by persistent identity; complete only when there are no problems
     * @param problems every setting that the module would not understand
     */
    public record Checked(Map<String, Map<String, Object>> values, List<Problem> problems) {}

    public Checked check(ModuleDescriptor module) {
        Map<String, Map<String, Object>> values = new TreeMap<>();
        module.configurations().forEach((pid, given) -> values.put(pid, new TreeMap<>(given)));
        List<Problem> problems = new ArrayList<>(profile.problems());
        if (profile.settings().isEmpty()) {
            return new Checked(values, problems);
        }
        SettingsCheck check = new SettingsCheck(texts, profile.file().orElseThrow());
        Map<String, Map<String, SettingDefinition>> definitions = definitions(module, problems);
        profile.settings().forEach((pid, settings) -> {
            Map<String, SettingDefinition> known = definitions.get(factoryOf(pid));
            if (known != null) {
                Map<String, Object> merged = values.computeIfAbsent(pid, ignored -> new TreeMap<>());
                merged.putAll(check.check(pid, known, settings, merged, problems));
            }
        });
        return new Checked(values, problems);
    }

    /** Identities in the profile that none of these modules understands, each with the line of its first setting. */
    public List<Problem> unclaimed(List<ModuleDescriptor> modules) {
        if (profile.settings().isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        TreeMap<String, Map<String, SettingDefinition>> all = new TreeMap<>();
        modules.forEach(module -> all.putAll(definitions(module, new ArrayList<>())));
        profile.settings().forEach((pid, settings) -> {
            if (!all.containsKey(factoryOf(pid))) {
                long line = settings.values().stream()
                        .mapToLong(LocatedValue::line)
                        .findFirst()
                        .orElse(0);
                problems.add(
                        texts.problem("setting-of-nobody", pid, profile.file().orElseThrow(), line, all.keySet()));
            }
        });
        return problems;
    }

    private Map<String, Map<String, SettingDefinition>> definitions(ModuleDescriptor module, List<Problem> problems) {
        Map<String, Map<String, SettingDefinition>> definitions = new TreeMap<>();
        for (ModuleBundle bundle : module.bundles()) {
            try {
                definitions.putAll(metatypes.read(bundle.file()));
            } catch (IOException e) {
                problems.add(texts.problem("bundle-unreadable", bundle.fileName(), module.id(), e.getMessage()));
            }
        }
        return definitions;
    }

    private static String factoryOf(String pid) {
        int tilde = pid.indexOf('~');
        return tilde < 0 ? pid : pid.substring(0, tilde);
    }
}
