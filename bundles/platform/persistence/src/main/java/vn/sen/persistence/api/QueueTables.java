// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.osgi.annotation.versioning.ProviderType;

/** Tables that acts write to and a worker soon empties again. */
@ProviderType
public final class QueueTables {

    private QueueTables() {}

    /**
     * Has PostgreSQL find rows by an index until the transaction ends; does nothing on H2. What a worker deletes leaves
     * empty pages until the next vacuum, and the planner, which sees few rows, would read all of those pages for each batch.
     *
     * @param connection with a transaction under way
     */
    public static void readByIndex(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement set = connection.createStatement()) {
                set.execute("set local enable_seqscan = off");
            }
        }
    }
}
