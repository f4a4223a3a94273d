// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.ModuleBundle;
import vn.sen.kernel.catalogue.ModuleDescriptor;
import vn.sen.kernel.text.KernelTexts;

/** Joins what a module's feature file configures with what the profile sets; the profile has the last word. */
public final class ModuleConfigurations {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleConfigurations.class);

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

    /**
     * Settings that are no module's, checked against what the platform defines. One that nobody defines is a problem
     * too: it would silently do nothing.
     */
    public Checked checkPlatform(List<ModuleDescriptor> modules, List<Path> platformBundles) {
        Map<String, Map<String, Object>> values = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, SettingDefinition>> defined = new TreeMap<>();
        modules.forEach(module -> defined.putAll(definitions(module, new ArrayList<>())));
        SortedMap<String, Map<String, LocatedValue>> left = new TreeMap<>(profile.settings());
        left.keySet().removeIf(pid -> defined.containsKey(factoryOf(pid)));
        if (left.isEmpty()) {
            return new Checked(values, problems);
        }
        Path file = profile.file().orElseThrow();
        SettingsCheck check = new SettingsCheck(texts, file);
        Map<String, Map<String, SettingDefinition>> platform = platformDefinitions(platformBundles);
        defined.putAll(platform);
        left.forEach((pid, settings) -> {
            Map<String, SettingDefinition> known = platform.get(factoryOf(pid));
            if (known != null) {
                values.put(pid, check.check(pid, known, settings, Map.of(), problems));
                return;
            }
            long line = settings.values().stream()
                    .mapToLong(LocatedValue::line)
                    .findFirst()
                    .orElse(0);
            problems.add(texts.problem("setting-of-nobody", pid, file, line, defined.keySet()));
        });
        return new Checked(values, problems);
    }

    private Map<String, Map<String, SettingDefinition>> platformDefinitions(List<Path> bundles) {
        Map<String, Map<String, SettingDefinition>> definitions = new TreeMap<>();
        for (Path bundle : bundles) {
            try {
                definitions.putAll(metatypes.read(bundle));
            } catch (IOException e) {
                LOG.debug("{} defines no settings that can be read: {}", bundle, e.getMessage());
            }
        }
        return definitions;
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
