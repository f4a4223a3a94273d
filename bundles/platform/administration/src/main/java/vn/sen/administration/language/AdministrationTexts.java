// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of this bundle for answers that are no pages. */
public final class AdministrationTexts {

    private AdministrationTexts() {}

    public static String get(Locale locale, String key, Object... args) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle texts = ResourceBundle.getBundle(
                "i18n.messages", locale, AdministrationTexts.class.getClassLoader(), noFallback);
        return new MessageFormat(texts.getString(key), locale).format(args);
    }
}
