// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells which tables of a module hold personal values, so that they are encrypted anew when keys are rotated. A module
 * registers it as a service; a table nobody tells of keeps its values under the old keys, which stay readable.
 */
@ConsumerType
public interface ProtectedTables {

    /** Constant; called whenever keys were rotated. */
    List<Table> tables();

    /**
     * A table.
     *
     * @param id column of the key, by which rows are read in order and {@link Place#row} is told
     */
    record Table(String schema, String name, String id, List<Column> columns) {

        public Table {
            Column.require(schema);
            Column.require(name);
            Column.require(id);
            columns = List.copyOf(columns);
        }

        /** As in {@link Place#table}. */
        public String place() {
            return schema + "." + name;
        }
    }

    /**
     * A personal value of a table.
     *
     * @param cipher column of the encrypted value, as in {@link Place#column}
     * @param hash column of its search hash, if it has one
     */
    record Column(PersonalKind kind, String cipher, Optional<String> hash) {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

        public Column {
            require(cipher);
            hash.ifPresent(Column::require);
        }

        private static void require(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("\"" + name + "\" is no name of a schema, table or column");
            }
        }
    }
}
