// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the command line says, in the operator's language: Vietnamese when asked for, else English. */
public final class Texts {

    private final ResourceBundle bundle;
    private final Locale locale;

    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("i18n.launcher", locale, Texts.class.getModule());
    }

    /** Chooses by {@code SEN_LANG}, else by the variables every Unix program obeys. */
    public static Texts of(Map<String, String> environment) {
        String language = Optional.ofNullable(environment.get("SEN_LANG"))
                .or(() -> Optional.ofNullable(environment.get("LC_ALL")))
                .or(() -> Optional.ofNullable(environment.get("LANG")))
                .orElse("");
        return new Texts(language.startsWith("vi") ? Locale.forLanguageTag("vi") : Locale.ENGLISH);
    }

    public String get(String key, Object... arguments) {
        return get(key, List.of(arguments));
    }

    public String get(String key, List<Object> arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    }

    public Locale locale() {
        return locale;
    }
}
