// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.rotation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.persistence.api.Transactions;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedTables.Column;
import vn.sen.privacy.api.ProtectedTables.Table;
import vn.sen.privacy.api.UnreadableValueException;

/** Goes through a table in the order of its keys, and puts what is under an old key under the newest one. */
final class TableReencryption {

    private static final int PART = 200;

    private final Transactions transactions;
    private final PersonalData data;
    private final Table table;
    private long rows;
    private long unreadable;

    TableReencryption(Transactions transactions, PersonalData data, Table table) {
        this.transactions = transactions;
        this.data = data;
        this.table = table;
    }

    /** Hears of progress after each part. */
    interface Listener {
        void at(long rows, long unreadable);
    }

    /** @return rows looked at */
    long run(Listener listener) {
        Optional<Object> last = Optional.empty();
        int read;
        do {
            Optional<Object> from = last;
            List<Object> ids = transactions.call(entities -> part(entities, from));
            read = ids.size();
            rows += read;
            last = read == 0 ? last : Optional.of(ids.get(read - 1));
            listener.at(rows, unreadable);
        } while (read == PART);
        return rows;
    }

    long unreadable() {
        return unreadable;
    }

    private List<Object> part(EntityManager entities, Optional<Object> after) {
        try {
            Connection connection = entities.unwrap(Connection.class);
            List<Object> ids = ids(connection, after);
            for (Column column : table.columns()) {
                for (Object id : ids) {
                    renew(connection, column, id);
                }
            }
            return ids;
        } catch (SQLException failed) {
            throw new PersistenceException(table.place() + " could not be encrypted anew", failed);
        }
    }

    private List<Object> ids(Connection connection, Optional<Object> after) throws SQLException {
        String where = after.isPresent() ? " where " + table.id() + " > ?" : "";
        List<Object> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select " + table.id() + " from " + table.place()
                + where + " order by " + table.id() + " fetch first " + PART + " rows only")) {
            if (after.isPresent()) {
                select.setObject(1, after.get());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1));
                }
            }
        }
        return ids;
    }

    private void renew(Connection connection, Column column, Object id) throws SQLException {
        Optional<String> stored = stored(connection, column, id).filter(data::isStale);
        if (stored.isEmpty()) {
            return;
        }
        Place place = new Place(table.place(), column.cipher(), id.toString());
        try {
            String value = data.open(stored.get(), place);
            update(connection, column, id, stored.get(), value, place);
        } catch (UnreadableValueException damaged) {
            // One damaged value must not keep all others under an old key; the result of the job counts it.
            unreadable++;
        }
    }

    private Optional<String> stored(Connection connection, Column column, Object id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + column.cipher() + " from " + table.place() + " where " + table.id() + " = ?")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Only if nobody has changed the value meanwhile. */
    private void update(Connection connection, Column column, Object id, String stored, String value, Place place)
            throws SQLException {
        String hash = column.hash().map(name -> ", " + name + " = ?").orElse("");
        try (PreparedStatement update = connection.prepareStatement("update " + table.place() + " set "
                + column.cipher() + " = ?" + hash + " where " + table.id() + " = ? and " + column.cipher() + " = ?")) {
            int at = 1;
            update.setString(at++, data.protect(value, place));
            if (column.hash().isPresent()) {
                update.setString(at++, data.searchHash(column.kind(), value));
            }
            update.setObject(at++, id);
            update.setString(at, stored);
            update.executeUpdate();
        }
    }
}
