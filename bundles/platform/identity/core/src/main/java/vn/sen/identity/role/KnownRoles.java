// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.role;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.identity.api.RoleDeclaration;
import vn.sen.identity.api.Roles;

/** The roles that somebody can be given now: the platform's, and those that enabled modules declare. */
@Component(service = KnownRoles.class)
public final class KnownRoles {

    private static final Logger LOG = LoggerFactory.getLogger(KnownRoles.class);

    private final Map<ServiceReference<RoleDeclaration>, RoleDeclaration> declarations = new ConcurrentHashMap<>();

    @Activate
    public KnownRoles() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RoleDeclaration declaration, ServiceReference<RoleDeclaration> reference) {
        declarations.put(reference, declaration);
    }

    void remove(ServiceReference<RoleDeclaration> reference) {
        declarations.remove(reference);
    }

    /** Names of all, sorted; those of the platform first. */
    public List<String> all() {
        List<String> declared = declared().keySet().stream()
                .filter(role -> !Roles.all().contains(role))
                .toList();
        return Stream.concat(Roles.all().stream().sorted(), declared.stream()).toList();
    }

    public boolean knows(String role) {
        return Roles.all().contains(role) || declared().containsKey(role);
    }

    /** What the roles are called, as it stands now. */
    public RoleNames names() {
        Map<String, DeclaredTexts> texts = new TreeMap<>();
        declared().forEach((role, bundle) -> texts.put(role, new DeclaredTexts(bundle)));
        return new RoleNames(texts);
    }

    private Map<String, Bundle> declared() {
        Map<String, Bundle> roles = new TreeMap<>();
        declarations.forEach((reference, declaration) -> {
            Bundle bundle = reference.getBundle();
            if (bundle != null) {
                names(declaration, bundle).forEach(role -> roles.putIfAbsent(role, bundle));
            }
        });
        return roles;
    }

    /** The boundary to a module: one that throws brings no roles, and harms nobody else. */
    private static Collection<String> names(RoleDeclaration declaration, Bundle bundle) {
        try {
            return Set.copyOf(declaration.roles());
        } catch (RuntimeException faultyModule) {
            // Boundary to the module that declares roles: a faulty one must not take the page of roles from the others.
            LOG.warn("{} declares no roles: {}", bundle.getSymbolicName(), faultyModule.toString());
            return Set.of();
        }
    }
}
