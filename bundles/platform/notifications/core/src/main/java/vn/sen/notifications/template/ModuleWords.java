// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import vn.sen.notifications.api.Language;

/** The i18n files of a bundle, for texts that are needed outside a request. Read once. */
public final class ModuleWords {

    private final Properties vietnamese;
    private final Properties english;

    private ModuleWords(Properties vietnamese, Properties english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** @param entries finds a file of the bundle, as {@code Bundle::getEntry} does: null when there is none */
    public static ModuleWords read(Function<String, URL> entries) {
        return new ModuleWords(load(entries, Language.VI), load(entries, Language.EN));
    }

    /** The text of a key; empty when the bundle has none. */
    public Optional<String> text(Language language, String key, Object... args) {
        Properties words = language == Language.EN ? english : vietnamese;
        return Optional.ofNullable(words.getProperty(key))
                .map(MessageFormat::new)
                .map(format -> format.format(args));
    }

    private static Properties load(Function<String, URL> entries, Language language) {
        Properties words = new Properties();
        URL file = entries.apply("i18n/messages_" + language.tag() + ".properties");
        if (file != null) {
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + file, unreadable);
            }
        }
        return words;
    }
}
