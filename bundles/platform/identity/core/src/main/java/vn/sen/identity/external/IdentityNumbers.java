// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.AssuranceLevel;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.api.VerifiedIdentities;
import vn.sen.identity.store.IdentityStore;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedTables;
import vn.sen.privacy.api.Reading;

/** Keeps the identity numbers that providers tell, encrypted under a key that is not in the database. */
@Component(service = {IdentityNumbers.class, VerifiedIdentities.class, ProtectedTables.class})
public final class IdentityNumbers implements VerifiedIdentities, ProtectedTables {

    private static final String TABLE = "identity_number";
    private static final String COLUMN = "number_text";

    private final IdentityStore store;
    private final PersonalData data;

    @Activate
    public IdentityNumbers(@Reference IdentityStore store, @Reference PersonalData data) {
        this.store = store;
        this.data = data;
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table(
                "identity",
                TABLE,
                "account_id",
                List.of(new Column(PersonalKind.IDENTITY_NUMBER, COLUMN, Optional.empty()))));
    }

    @Override
    public Optional<IdentityNumber> of(Caller caller) {
        if (caller.kind() != Caller.Kind.SESSION) {
            return Optional.empty();
        }
        UUID account = UUID.fromString(caller.subject());
        return store.read(em -> Optional.ofNullable(em.find(KnownIdentityNumber.class, account))
                .map(row -> new IdentityNumber(data.open(row.number(), place(account)), row.assurance())));
    }

    /** A number as everybody sees it who may see the person. */
    public record Shown(String masked, AssuranceLevel level, String provider, Instant toldAt) {}

    public Optional<Shown> shown(UUID account) {
        return store.read(em -> Optional.ofNullable(em.find(KnownIdentityNumber.class, account))
                .map(row -> new Shown(
                        PersonalKind.IDENTITY_NUMBER.mask(data.open(row.number(), place(account))),
                        row.assurance(),
                        row.provider(),
                        row.toldAt())));
    }

    /** The number in full, once it is on record who wanted to see it and why; empty when none is known. */
    public Optional<IdentityNumber> reveal(UUID account, Reading reading) {
        return store.read(em -> Optional.ofNullable(em.find(KnownIdentityNumber.class, account)))
                .map(row -> new IdentityNumber(data.reveal(row.number(), place(account), reading), row.assurance()));
    }

    /** A provider that tells no number takes none away: the person may have come by a way that does not tell it. */
    void tell(EntityManager em, UUID account, ExternalIdentity identity, Instant now) {
        identity.identityNumber().ifPresent(number -> {
            KnownIdentityNumber row = em.find(KnownIdentityNumber.class, account);
            boolean fresh = row == null;
            if (fresh) {
                row = new KnownIdentityNumber(account);
            }
            row.tell(data.protect(number.number(), place(account)), number.level(), identity.provider(), now);
            if (fresh) {
                em.persist(row);
            }
        });
    }

    private static Place place(UUID account) {
        return Place.of("identity." + TABLE, COLUMN, account);
    }
}
