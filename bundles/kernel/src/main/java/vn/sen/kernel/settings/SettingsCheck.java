// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.text.KernelTexts;

/** Checks the settings of one configuration against its Metatype and makes typed values of them. */
final class SettingsCheck {

    private final KernelTexts texts;
    private final Path profile;

    SettingsCheck(KernelTexts texts, Path profile) {
        this.texts = texts;
        this.profile = profile;
    }

    /**
     * @param given names that have a value from elsewhere, so that they need none here
     * @param problems is added every fault, with name, value, expectation and line
     */
    Map<String, Object> check(
            String pid,
            Map<String, SettingDefinition> definitions,
            Map<String, LocatedValue> values,
            Map<String, Object> given,
            List<Problem> problems) {
        Map<String, Object> typed = new TreeMap<>();
        values.forEach((name, value) -> {
            SettingDefinition definition = definitions.get(name);
            if (definition == null) {
                problems.add(texts.problem(
                        "setting-unknown", name, pid, profile, value.line(), new TreeSet<>(definitions.keySet())));
                return;
            }
            Optional<Object> converted = convert(definition, value);
            if (converted.isEmpty()) {
                problems.add(texts.problem(
                        "setting-wrong", name, pid, profile, value.line(), value.display(), expectation(definition)));
            }
            converted.ifPresent(one -> typed.put(name, one));
        });
        definitions.values().stream()
                .filter(SettingDefinition::needed)
                .filter(definition -> !values.containsKey(definition.name()) && !given.containsKey(definition.name()))
                .forEach(definition -> problems.add(
                        texts.problem("setting-missing", definition.name(), pid, profile, expectation(definition))));
        return typed;
    }

    private static Optional<Object> convert(SettingDefinition definition, LocatedValue value) {
        if (definition.cardinality() == 0) {
            return convertOne(definition, value);
        }
        if (!(value.value() instanceof List<?> list)) {
            return Optional.empty();
        }
        boolean limited = Math.abs((long) definition.cardinality()) < Integer.MAX_VALUE;
        if (limited && list.size() > Math.abs(definition.cardinality())) {
            return Optional.empty();
        }
        List<Object> converted = new ArrayList<>();
        for (Object one : list) {
            Optional<Object> element = convertOne(definition, (LocatedValue) one);
            if (element.isEmpty()) {
                return Optional.empty();
            }
            converted.add(element.get());
        }
        return Optional.of(
                definition.cardinality() < 0 ? converted : definition.type().array(converted));
    }

    private static Optional<Object> convertOne(SettingDefinition definition, LocatedValue value) {
        return definition.type().convert(value.value()).filter(typed -> allowed(definition, typed, value));
    }

    private static boolean allowed(SettingDefinition definition, Object typed, LocatedValue value) {
        if (!definition.options().isEmpty() && !definition.options().contains(typed.toString())) {
            return false;
        }
        BigDecimal size = value.value() instanceof BigDecimal number
                ? number
                : BigDecimal.valueOf(typed.toString().length());
        return definition.least().map(least -> size.compareTo(least) >= 0).orElse(true)
                && definition.most().map(most -> size.compareTo(most) <= 0).orElse(true);
    }

    private LocalizedText expectation(SettingDefinition definition) {
        LocalizedText one = definition.options().isEmpty()
                ? texts.text("expected.setting." + definition.type())
                : texts.text("expected.setting.options", definition.options());
        if (definition.least().isPresent()) {
            one = texts.text("expected.setting.least", one, definition.least().get());
        }
        if (definition.most().isPresent()) {
            one = texts.text("expected.setting.most", one, definition.most().get());
        }
        return definition.cardinality() == 0 ? one : texts.text("expected.setting.list", one);
    }
}
