// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.role;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts of a role in the i18n files of the bundle that declares it; read anew for each page that shows roles. */
final class DeclaredTexts {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredTexts.class);

    private final Bundle bundle;

    DeclaredTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    Optional<String> text(String key, Locale locale) {
        String language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "vi";
        URL file = bundle.getEntry("i18n/messages_" + language + ".properties");
        if (file == null) {
            return Optional.empty();
        }
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            LOG.warn("The texts of {} cannot be read: {}", bundle.getSymbolicName(), unreadable.toString());
        }
        return Optional.ofNullable(texts.getProperty(key))
                .map(MessageFormat::new)
                .map(format -> format.format(new Object[0]));
    }
}
