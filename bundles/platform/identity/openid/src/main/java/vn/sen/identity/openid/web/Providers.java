// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.sen.identity.openid.OpenIdProvider;

/** The providers that are configured now. */
@Component(service = Providers.class)
public final class Providers {

    private final Map<String, OpenIdProvider> byId = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    void add(OpenIdProvider provider) {
        byId.put(provider.id(), provider);
    }

    void remove(OpenIdProvider provider) {
        byId.remove(provider.id(), provider);
    }

    Optional<OpenIdProvider> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
