// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.Problem;

/** What this bundle tells an administrator, from its i18n files. */
final class ProblemTexts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Properties vi = load("vi");
    private final Properties en = load("en");

    Problem problem(String code, Object... args) {
        return new Problem(code, text("module." + code, args));
    }

    LocalizedText text(String key, Object... args) {
        return new LocalizedText(
                new MessageFormat(vi.getProperty(key, key), VIETNAMESE).format(args),
                new MessageFormat(en.getProperty(key, key), Locale.ENGLISH).format(args));
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try (InputStream in = ProblemTexts.class.getResourceAsStream("/i18n/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
