// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.Problem;

/** The kernel's sentences in both languages. {@code {0}} stands for the first argument. Immutable. */
public final class KernelTexts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])}");

    private final Properties vi;
    private final Properties en;

    private KernelTexts(Properties vi, Properties en) {
        this.vi = vi;
        this.en = en;
    }

    public static KernelTexts load() {
        return new KernelTexts(read("/i18n/messages_vi.properties"), read("/i18n/messages_en.properties"));
    }

    /**
     * The text of {@code key} in both languages. Arguments are shown by {@code toString}, except that a
     * {@link LocalizedText} is shown in the language of the sentence, and a collection as a list with commas.
     */
    public LocalizedText text(String key, Object... arguments) {
        return new LocalizedText(
                fill(pattern(vi, key), LocalizedText::vi, arguments),
                fill(pattern(en, key), LocalizedText::en, arguments));
    }

    /** The problem with this code; its text has the key {@code problem.<code>}. */
    public Problem problem(String code, Object... arguments) {
        return new Problem(code, text("problem." + code, arguments));
    }

    private static String pattern(Properties texts, String key) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return pattern;
    }

    private static String fill(String pattern, Function<LocalizedText, String> language, Object... arguments) {
        return ARGUMENT.matcher(pattern)
                .replaceAll(match ->
                        Matcher.quoteReplacement(shown(arguments[Integer.parseInt(match.group(1))], language)));
    }

    private static String shown(Object argument, Function<LocalizedText, String> language) {
        if (argument instanceof LocalizedText text) {
            return language.apply(text);
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(one -> shown(one, language)).collect(Collectors.joining(", "));
        }
        return String.valueOf(argument);
    }

    private static Properties read(String resource) {
        Properties texts = new Properties();
        try (InputStream stream = KernelTexts.class.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
