// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import jakarta.json.JsonException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.text.KernelTexts;

/** Reads the part of a profile that is the kernel's business: modules and settings. */
public final class ProfileReader {

    private static final Set<String> FIELDS = Set.of("province", "modules", "settings");

    private final KernelTexts texts;

    public ProfileReader(KernelTexts texts) {
        this.texts = texts;
    }

    public Profile read(Optional<Path> file) {
        return file.map(this::read).orElseGet(() -> profile(file, List.of(), new TreeMap<>(), List.of()));
    }

    private Profile read(Path file) {
        List<Problem> problems = new ArrayList<>();
        List<String> modules = new ArrayList<>();
        SortedMap<String, Map<String, LocatedValue>> settings = new TreeMap<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            LocatedValue root = LocatedJson.read(reader);
            Map<String, LocatedValue> fields = object(file, "/", root, problems);
            fields.forEach((name, value) -> {
                if (!FIELDS.contains(name)) {
                    problems.add(texts.problem("profile-field-unknown", name, file, value.line()));
                }
            });
            modules(file, fields, modules, problems);
            settings(file, fields, settings, problems);
        } catch (IOException | JsonException e) {
            problems.add(texts.problem("profile-unreadable", file, e.getMessage()));
        }
        if (problems.isEmpty()) {
            return profile(Optional.of(file), modules, settings, problems);
        }
        return profile(Optional.of(file), List.of(), new TreeMap<>(), problems);
    }

    private void modules(Path file, Map<String, LocatedValue> fields, List<String> into, List<Problem> problems) {
        LocatedValue modules = fields.getOrDefault("modules", new LocatedValue(List.of(), 0));
        if (!(modules.value() instanceof List<?> list)) {
            problems.add(texts.problem("profile-modules-wrong", file, modules.line(), modules.display()));
            return;
        }
        for (Object one : list) {
            LocatedValue id = (LocatedValue) one;
            if (id.value() instanceof String text) {
                into.add(text);
            } else {
                problems.add(texts.problem("profile-modules-wrong", file, id.line(), id.display()));
            }
        }
    }

    private void settings(
            Path file,
            Map<String, LocatedValue> fields,
            SortedMap<String, Map<String, LocatedValue>> into,
            List<Problem> problems) {
        LocatedValue settings = fields.getOrDefault("settings", new LocatedValue(Map.of(), 0));
        object(file, "settings", settings, problems)
                .forEach((pid, values) -> into.put(pid, object(file, pid, values, problems)));
    }

    @SuppressWarnings("unchecked") // LocatedJson makes maps of exactly this type.
    private Map<String, LocatedValue> object(Path file, String name, LocatedValue value, List<Problem> problems) {
        if (value.value() instanceof Map<?, ?> map) {
            return (Map<String, LocatedValue>) map;
        }
        problems.add(texts.problem("profile-object-expected", name, file, value.line(), value.display()));
        return Map.of();
    }

    private static Profile profile(
            Optional<Path> file,
            List<String> modules,
            SortedMap<String, Map<String, LocatedValue>> settings,
            List<Problem> problems) {
        return new Profile(file, modules, settings, problems);
    }
}
