// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedTables;

/**
 * Keeps the private parts of signing keys encrypted under a key that is not in the database, so that whoever reads the
 * database, or a backup of it, signs no token.
 */
@Component(service = {KeyVault.class, ProtectedTables.class})
public final class KeyVault implements ProtectedTables {

    private static final String TABLE = "signing_key";
    private static final String COLUMN = "private_key";

    private final PersonalData data;

    @Activate
    public KeyVault(@Reference PersonalData data) {
        this.data = data;
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("identity", TABLE, "id", List.of(new Column(PersonalKind.OTHER, COLUMN, Optional.empty()))));
    }

    String lock(ECKey key) {
        return data.protect(key.toJSONString(), place(key.getKeyID()));
    }

    ECKey open(String id, String stored) {
        try {
            return ECKey.parse(isOpen(stored) ? stored : data.open(stored, place(id)));
        } catch (ParseException damaged) {
            throw new IllegalStateException("A row of identity.signing_key holds no JSON Web Key", damaged);
        }
    }

    /** Whether a row was written before keys were encrypted: a JSON Web Key is an object. */
    static boolean isOpen(String stored) {
        return stored.startsWith("{");
    }

    private static Place place(String id) {
        return new Place("identity." + TABLE, COLUMN, id);
    }
}
