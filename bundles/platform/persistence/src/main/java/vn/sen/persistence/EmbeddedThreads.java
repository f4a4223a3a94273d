// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Has H2 start the thread that removes large values. It would start it with the first one that is removed, in the call
 * of some module, which would then be said to have left a thread behind.
 */
final class EmbeddedThreads {

    private static final String LARGER_THAN_A_ROW_KEEPS = "cast(repeat('00', 1024) as binary large object)";

    private EmbeddedThreads() {}

    static void start(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create local temporary table large_value (octets binary large object)");
            statement.execute("insert into large_value values (" + LARGER_THAN_A_ROW_KEEPS + ")");
            statement.execute("drop table large_value");
        }
    }
}
