// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.screen;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.audit.api.ActTexts;

/** What the enabled modules call their acts, read anew from their i18n files for each page. */
@Component(service = DeclaredWords.class)
public final class DeclaredWords {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredWords.class);

    private final Map<ServiceReference<ActTexts>, ActTexts> declarations = new ConcurrentHashMap<>();

    @Activate
    public DeclaredWords() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ActTexts texts, ServiceReference<ActTexts> reference) {
        declarations.put(reference, texts);
    }

    void remove(ServiceReference<ActTexts> reference) {
        declarations.remove(reference);
    }

    /** The texts for one page, by area. */
    public Map<String, Properties> in(Locale locale) {
        String language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "vi";
        Map<String, Properties> texts = new ConcurrentHashMap<>();
        declarations.forEach((reference, declaration) -> Optional.ofNullable(reference.getBundle())
                .ifPresent(bundle ->
                        area(declaration, bundle).ifPresent(area -> texts.putIfAbsent(area, read(bundle, language)))));
        return texts;
    }

    /** What a key says in an area; empty when nothing is said of it. */
    static Optional<String> text(Map<String, Properties> texts, String area, String key) {
        return Optional.ofNullable(texts.get(area))
                .map(words -> words.getProperty(key))
                .map(MessageFormat::new)
                .map(format -> format.format(new Object[0]));
    }

    private static Properties read(Bundle bundle, String language) {
        Properties texts = new Properties();
        URL file = bundle.getEntry("i18n/messages_" + language + ".properties");
        if (file != null) {
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException unreadable) {
                LOG.warn("The texts of {} cannot be read: {}", bundle.getSymbolicName(), unreadable.toString());
            }
        }
        return texts;
    }

    private static Optional<String> area(ActTexts declaration, Bundle bundle) {
        try {
            return Optional.ofNullable(declaration.area());
        } catch (RuntimeException faultyModule) {
            // Boundary to the module that names its acts: a faulty one must not take the page from auditors.
            LOG.warn("{} names no acts: {}", bundle.getSymbolicName(), faultyModule.toString());
            return Optional.empty();
        }
    }
}
