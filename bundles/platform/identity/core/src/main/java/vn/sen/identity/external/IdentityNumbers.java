// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.api.VerifiedIdentities;
import vn.sen.identity.store.IdentityStore;

/**
 * Keeps the identity numbers that providers tell. Each stored text begins with the name of the way it was written in, so
 * that an encrypted way can follow while rows of this one stand.
 */
@Component(service = {IdentityNumbers.class, VerifiedIdentities.class})
public final class IdentityNumbers implements VerifiedIdentities {

    private static final String PLAIN = "plain:";

    private final IdentityStore store;

    @Activate
    public IdentityNumbers(@Reference IdentityStore store) {
        this.store = store;
    }

    @Override
    public Optional<IdentityNumber> of(Caller caller) {
        if (caller.kind() != Caller.Kind.SESSION) {
            return Optional.empty();
        }
        UUID account = UUID.fromString(caller.subject());
        return store.read(em -> Optional.ofNullable(em.find(KnownIdentityNumber.class, account))
                .map(row -> new IdentityNumber(read(row.number()), row.assurance())));
    }

    /** A provider that tells no number takes none away: the person may have come by a way that does not tell it. */
    void tell(EntityManager em, UUID account, ExternalIdentity identity, Instant now) {
        identity.identityNumber().ifPresent(number -> {
            KnownIdentityNumber row = em.find(KnownIdentityNumber.class, account);
            boolean fresh = row == null;
            if (fresh) {
                row = new KnownIdentityNumber(account);
            }
            row.tell(PLAIN + number.number(), number.level(), identity.provider(), now);
            if (fresh) {
                em.persist(row);
            }
        });
    }

    private static String read(String stored) {
        if (!stored.startsWith(PLAIN)) {
            throw new IllegalStateException("A number in identity.identity_number is written in a way unknown here");
        }
        return stored.substring(PLAIN.length());
    }
}
