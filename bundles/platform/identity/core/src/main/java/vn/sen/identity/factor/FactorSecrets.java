// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedTables;

/**
 * Keeps the secrets of second factors encrypted under a key that is not in the database, so that whoever reads the
 * database, or a backup of it, makes no codes.
 */
@Component(service = {FactorSecrets.class, ProtectedTables.class})
public final class FactorSecrets implements ProtectedTables {

    private static final String TABLE = "second_factor";
    private static final String COLUMN = "secret";

    private final PersonalData data;

    @Activate
    public FactorSecrets(@Reference PersonalData data) {
        this.data = data;
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table(
                "identity", TABLE, "account_id", List.of(new Column(PersonalKind.OTHER, COLUMN, Optional.empty()))));
    }

    String lock(UUID account, byte[] secret) {
        return data.protect(Base32.encode(secret), place(account));
    }

    byte[] open(UUID account, String stored) {
        return Base32.decode(data.open(stored, place(account)));
    }

    private static Place place(UUID account) {
        return Place.of("identity." + TABLE, COLUMN, account);
    }
}
