// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.Transactions;

/** Remembers in the database which keys its data need. */
@Component(service = KnownKeys.class)
public final class KnownKeys {

    private final Transactions transactions;

    @Activate
    public KnownKeys(@Reference(target = "(osgi.unit.name=privacy)") Transactions transactions) {
        this.transactions = transactions;
    }

    boolean isEmpty() {
        return transactions.read(em -> em.createQuery("select k from KnownKey k", KnownKey.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    /**
     * Adds keys that the database does not know yet, unless one that it knows is missing among them.
     *
     * @return ids of keys that data in the database need and that are not among the given ones
     */
    List<String> register(KeySet keys) {
        return transactions.call(em -> {
            em.createNativeQuery("select id from privacy.known_key_gate where id = 1 for update")
                    .getSingleResult();
            List<KnownKey> known =
                    em.createQuery("select k from KnownKey k", KnownKey.class).getResultList();
            List<String> missing = known.stream()
                    .filter(one -> keys.keys().stream().noneMatch(one::is))
                    .map(KnownKey::id)
                    .sorted()
                    .toList();
            if (missing.isEmpty()) {
                List<String> ids = known.stream().map(KnownKey::id).collect(Collectors.toList());
                keys.keys().stream()
                        .filter(key -> !ids.contains(key.id()))
                        .forEach(key -> em.persist(new KnownKey(key)));
            }
            return missing;
        });
    }
}
