// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The texts of a module outside a request, for a report in the language of who asked for it: its own, then the platform's.
 * Inside a request, {@link Texts} is what a page gets. Safe for many threads.
 */
public final class FaultTexts {

    private final Properties texts = new Properties();
    private final Locale locale;

    /**
     * Reads {@code i18n/messages_<language>.properties} of a bundle.
     *
     * @param module any class of that bundle
     * @param locale English, or anything else for Vietnamese
     */
    public FaultTexts(Class<?> module, Locale locale) {
        this.locale = locale;
        read(FaultTexts.class);
        read(module);
    }

    private void read(Class<?> bundle) {
        String language = locale.getLanguage().equals("en") ? "en" : "vi";
        try (InputStream file = bundle.getResourceAsStream("/i18n/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The text of a key; the key itself when there is none. */
    public String text(String key) {
        return texts.getProperty(key, key);
    }

    /** What a fault says. */
    public String of(Fault fault) {
        String pattern = texts.getProperty("fault." + fault.code(), fault.code());
        return new MessageFormat(pattern, locale).format(fault.args().toArray());
    }
}
