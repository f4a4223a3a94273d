// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.send;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.ProtectedTables;

/** The personal values of this service, for the rotation of keys. */
@Component
public final class ProtectedNotifications implements ProtectedTables {

    private static final String SCHEMA = "notifications";

    @Override
    public List<Table> tables() {
        return List.of(
                new Table(
                        SCHEMA, "notification", "id", List.of(column("receiver"), column("content"), column("files"))),
                new Table(
                        SCHEMA,
                        "preference",
                        "id",
                        List.of(new Column(PersonalKind.OTHER, "address", Optional.of("address_hash")))));
    }

    private static Column column(String name) {
        return new Column(PersonalKind.OTHER, name, Optional.empty());
    }
}
