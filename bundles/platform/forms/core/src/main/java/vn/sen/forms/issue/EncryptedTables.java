// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.ProtectedTables;

/** What of this schema is encrypted, so that a rotation reaches it. */
@Component
public final class EncryptedTables implements ProtectedTables {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("forms", "signing_key", "id", List.of(column("private_key"))),
                new Table("forms", "issued_form", "id", List.of(column("content"))));
    }

    private static Column column(String name) {
        return new Column(PersonalKind.OTHER, name, Optional.empty());
    }
}
