// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.NotificationTemplate;

/**
 * A kind of notification with what its module says in words.
 *
 * @param owner symbolic name of the bundle that declares it
 * @param originals the texts as delivered
 */
public record DeclaredTemplate(
        NotificationTemplate template, String owner, BilingualTexts originals, ModuleWords words) {

    public String id() {
        return template.id();
    }

    public String name(Language language) {
        return words.text(language, key("name")).orElse(id());
    }

    /** What a variable stands for. */
    public String variable(Language language, String name) {
        return words.text(language, key("variable." + name)).orElse("");
    }

    private String key(String part) {
        return "notification." + id() + "." + part;
    }

    static BilingualTexts originals(String id, ModuleWords words) {
        return new BilingualTexts(texts(id, words, Language.VI), texts(id, words, Language.EN));
    }

    private static TemplateTexts texts(String id, ModuleWords words, Language language) {
        String key = "notification." + id + ".";
        return new TemplateTexts(
                words.text(language, key + "subject").orElse(""),
                words.text(language, key + "text").orElse(""),
                words.text(language, key + "brief").orElse(""));
    }
}
