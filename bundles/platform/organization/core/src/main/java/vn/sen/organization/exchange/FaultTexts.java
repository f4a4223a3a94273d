// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import vn.sen.web.api.Fault;

/** The texts of faults for a report that is written outside a request, in the language of who asked for it. */
final class FaultTexts {

    private final Properties texts = new Properties();
    private final Locale locale;

    FaultTexts(Locale locale) {
        this.locale = locale;
        String language = locale.getLanguage().equals("en") ? "en" : "vi";
        try (InputStream file = FaultTexts.class.getResourceAsStream("/i18n/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    String text(String key) {
        return texts.getProperty(key);
    }

    String of(Fault fault) {
        String pattern = texts.getProperty("fault." + fault.code(), fault.code());
        return new MessageFormat(pattern, locale).format(fault.args().toArray());
    }
}
