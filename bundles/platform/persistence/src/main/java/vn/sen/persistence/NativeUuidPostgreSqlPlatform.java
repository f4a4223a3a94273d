// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;

/** PostgreSQL that accepts an absent UUID; EclipseLink 4.0.9 sends it as a text, which a {@code uuid} column refuses. */
public final class NativeUuidPostgreSqlPlatform extends PostgreSQL10Platform {

    private static final long serialVersionUID = 1L;

    @Override
    public int getJDBCTypeForSetNull(DatabaseField field) {
        if (field != null && field.getType() == UUID.class) {
            return Types.OTHER;
        }
        return super.getJDBCTypeForSetNull(field);
    }
}
