// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sen.notifications.api.NotificationTemplate;
import vn.sen.notifications.api.TemplateVariable;
import vn.sen.web.api.Fault;

/** Finds everything that is wrong with the texts of a kind, so that nobody learns it from a letter. */
final class TemplateCheck {

    private TemplateCheck() {}

    static List<Fault> faults(NotificationTemplate template, BilingualTexts texts) {
        List<Fault> faults = new ArrayList<>();
        language("/vi", template, texts.vi(), faults);
        language("/en", template, texts.en(), faults);
        return faults;
    }

    private static void language(
            String pointer, NotificationTemplate template, TemplateTexts texts, List<Fault> faults) {
        part(pointer + "/subject", template, texts.subject(), TemplateTexts.MOST_SUBJECT, faults);
        part(pointer + "/text", template, texts.text(), TemplateTexts.MOST_TEXT, faults);
        part(pointer + "/brief", template, texts.brief(), TemplateTexts.MOST_BRIEF, faults);
        if (texts.subject().contains("\n")) {
            faults.add(Fault.of(pointer + "/subject", "template-subject-lines"));
        }
    }

    private static void part(String pointer, NotificationTemplate template, String text, int most, List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(Fault.of(pointer, "template-text-missing"));
        } else if (text.length() > most) {
            faults.add(Fault.of(pointer, "template-text-too-long", most, text.length()));
        }
        Set<String> known =
                template.variables().stream().map(TemplateVariable::name).collect(Collectors.toSet());
        Placeholders.in(text).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(
                        known.isEmpty()
                                ? Fault.of(pointer, "template-no-variables", name)
                                : Fault.of(pointer, "template-variable-unknown", name, shown(template))));
        if (Placeholders.broken(text)) {
            faults.add(Fault.of(pointer, "template-brackets"));
        }
    }

    private static String shown(NotificationTemplate template) {
        return template.variables().stream()
                .map(variable -> "[[" + variable.name() + "]]")
                .collect(Collectors.joining(", "));
    }
}
