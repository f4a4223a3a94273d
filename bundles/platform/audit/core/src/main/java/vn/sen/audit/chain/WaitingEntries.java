// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sen.audit.entry.PackedEntry;

/** The entries that acts have committed and nobody has sealed yet. */
final class WaitingEntries {

    private WaitingEntries() {}

    static boolean areThere(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select 1 from audit.unsealed_entry fetch first 1 rows only");
                ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }

    /** The oldest, in the order of their ids. */
    static List<PackedEntry> first(Connection connection, int most) throws SQLException {
        List<PackedEntry> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, entry from audit.unsealed_entry order by id fetch first " + most + " rows only");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(PackedEntry.read(rows.getObject("id", UUID.class), rows.getString("entry")));
            }
        }
        return found;
    }

    /** The ids among those of the entries that the chain has already. */
    static Set<UUID> sealedAlready(Connection connection, List<PackedEntry> rows) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select id from audit.sealed_entry where id = any(?)")) {
            select.setArray(1, ids(connection, rows));
            try (ResultSet sealed = select.executeQuery()) {
                while (sealed.next()) {
                    found.add(sealed.getObject("id", UUID.class));
                }
            }
        }
        return found;
    }

    static void remove(Connection connection, List<PackedEntry> rows) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from audit.unsealed_entry where id = any(?)")) {
            delete.setArray(1, ids(connection, rows));
            delete.executeUpdate();
        }
    }

    private static Array ids(Connection connection, List<PackedEntry> rows) throws SQLException {
        return connection.createArrayOf(
                "uuid", rows.stream().map(row -> row.entry().id()).toArray());
    }
}
