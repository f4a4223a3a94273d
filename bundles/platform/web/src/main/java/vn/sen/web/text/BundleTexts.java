// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import vn.sen.web.api.Texts;

/** Both languages of one bundle, read once from its {@code i18n/messages_*.properties}. */
public final class BundleTexts {

    private final Texts vietnamese;
    private final Texts english;

    private BundleTexts(Texts vietnamese, Texts english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /**
     * Reads a bundle's texts.
     *
     * @param entries finds a file of the bundle, as {@code Bundle::getEntry} does: null when there is none
     * @param fallback texts for keys that the bundle does not have
     */
    public static BundleTexts read(Function<String, URL> entries, Optional<BundleTexts> fallback) {
        return new BundleTexts(
                new MapTexts(
                        Languages.VIETNAMESE,
                        load(entries, Languages.VIETNAMESE),
                        fallback.map(BundleTexts::vietnamese)),
                new MapTexts(Languages.ENGLISH, load(entries, Languages.ENGLISH), fallback.map(BundleTexts::english)));
    }

    public Texts in(Locale locale) {
        return locale.getLanguage().equals(Languages.ENGLISH.getLanguage()) ? english : vietnamese;
    }

    private Texts vietnamese() {
        return vietnamese;
    }

    private Texts english() {
        return english;
    }

    private static Map<String, String> load(Function<String, URL> entries, Locale locale) {
        Map<String, String> texts = new HashMap<>();
        URL file = entries.apply("i18n/messages_" + locale.getLanguage() + ".properties");
        if (file == null) {
            return texts;
        }
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
        properties.forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return texts;
    }

    private record MapTexts(Locale locale, Map<String, String> texts, Optional<Texts> fallback) implements Texts {

        @Override
        public String get(String key, Object... args) {
            String text = texts.get(key);
            if (text != null) {
                return args.length == 0 && text.indexOf('{') < 0 && text.indexOf('\'') < 0
                        ? text
                        : new MessageFormat(text, locale).format(args);
            }
            return fallback.isPresent() ? fallback.get().get(key, args) : key;
        }

        @Override
        public boolean has(String key) {
            return texts.containsKey(key) || fallback.map(more -> more.has(key)).orElse(false);
        }
    }
}
