// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.time.Clock;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.sen.identity.api.RoleDeclaration;
import vn.sen.identity.store.IdentityStore;

/**
 * Gives the client and the account of a demonstration each role that a module declares when it is enabled, since they are
 * to show everything. What was given stays when the module goes: it opens nothing then.
 */
@Component(service = DemonstrationRoles.class, immediate = true)
public final class DemonstrationRoles {

    private final boolean demo;
    private final IdentityStore store;
    private final Clock clock;

    @Activate
    public DemonstrationRoles(BundleContext context, @Reference IdentityStore store) {
        this(Boolean.parseBoolean(context.getProperty("sen.demo")), store, Clock.systemUTC());
    }

    DemonstrationRoles(boolean demo, IdentityStore store, Clock clock) {
        this.demo = demo;
        this.store = store;
        this.clock = clock;
    }

    // One at a time, since modules that start together would overtake one another in the same records.
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addDeclaration(RoleDeclaration declaration) {
        if (demo) {
            Set<String> roles = Set.copyOf(declaration.roles());
            store.run(em -> FirstAccounts.giveDemonstration(em, roles, clock));
        }
    }

    void removeDeclaration(RoleDeclaration declaration) {
        // What was given stays, since the same module may come back.
    }
}
