// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.sen.identity.api.SignInProvider;

/** The providers of sign-in that are there now. */
@Component(service = SignInProviders.class)
public final class SignInProviders {

    private final Map<ServiceReference<SignInProvider>, SignInProvider> providers = new ConcurrentHashMap<>();

    @Activate
    public SignInProviders() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(SignInProvider provider, ServiceReference<SignInProvider> reference) {
        providers.put(reference, provider);
    }

    void remove(ServiceReference<SignInProvider> reference) {
        providers.remove(reference);
    }

    /** In the order in which they are offered. */
    public List<SignInProvider> list() {
        return providers.values().stream()
                .sorted(Comparator.comparingInt(SignInProvider::order).thenComparing(SignInProvider::id))
                .toList();
    }

    public Optional<SignInProvider> find(String id) {
        return providers.values().stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }

    /** Where a session of a provider goes on when it was signed out here. */
    public Optional<URI> afterSignOut(String provider, String hint) {
        return find(provider).flatMap(known -> known.afterSignOut(hint));
    }
}
