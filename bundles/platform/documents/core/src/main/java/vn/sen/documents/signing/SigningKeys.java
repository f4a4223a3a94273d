// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.sen.documents.api.SigningKey;

/** The keys that are there now. */
@Component(service = SigningKeys.class)
public final class SigningKeys {

    private final Map<SigningKey, Boolean> keys = new ConcurrentHashMap<>();

    @Activate
    public SigningKeys() {
        // Declarative Services add the keys.
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    public void add(SigningKey key) {
        keys.put(key, true);
    }

    void remove(SigningKey key) {
        keys.remove(key);
    }

    Optional<SigningKey> find(String id) {
        return keys.keySet().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    List<String> ids() {
        return keys.keySet().stream().map(SigningKey::id).distinct().sorted().toList();
    }
}
