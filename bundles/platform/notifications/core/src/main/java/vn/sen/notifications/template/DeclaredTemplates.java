// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.notifications.api.NotificationTemplate;
import vn.sen.notifications.api.NotificationTemplates;
import vn.sen.web.api.Fault;

/** The kinds of notifications that modules declare at the moment. */
@Component(service = DeclaredTemplates.class)
public final class DeclaredTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredTemplates.class);

    private final Map<String, DeclaredTemplate> templates = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(NotificationTemplates declaration, ServiceReference<NotificationTemplates> reference) {
        add(declaration, reference.getBundle().getSymbolicName(), ModuleWords.read(reference.getBundle()::getEntry));
    }

    void remove(NotificationTemplates declaration, ServiceReference<NotificationTemplates> reference) {
        declaration
                .templates()
                .forEach(template -> templates.computeIfPresent(
                        template.id(),
                        (id, declared) ->
                                declared.owner().equals(reference.getBundle().getSymbolicName()) ? null : declared));
    }

    /** @param owner symbolic name of the bundle that declares */
    public void add(NotificationTemplates declaration, String owner, ModuleWords words) {
        for (NotificationTemplate template : declaration.templates()) {
            BilingualTexts originals = DeclaredTemplate.originals(template.id(), words);
            List<Fault> faults = TemplateCheck.faults(template, originals);
            DeclaredTemplate other = templates.get(template.id());
            if (!faults.isEmpty()) {
                LOG.error(
                        "{} declares notifications of the kind {} with faulty texts: {}", owner, template.id(), faults);
            } else if (other != null && !other.owner().equals(owner)) {
                LOG.error(
                        "{} declares notifications of the kind {}, which belongs to {}",
                        owner,
                        template.id(),
                        other.owner());
            } else {
                templates.put(template.id(), new DeclaredTemplate(template, owner, originals, words));
            }
        }
    }

    public Optional<DeclaredTemplate> find(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    /** All, sorted by id. */
    public List<DeclaredTemplate> all() {
        return templates.values().stream()
                .sorted(Comparator.comparing(DeclaredTemplate::id))
                .toList();
    }
}
