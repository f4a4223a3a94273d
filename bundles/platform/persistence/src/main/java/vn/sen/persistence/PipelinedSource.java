// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections for units on PostgreSQL, which send what can wait together with what cannot. */
final class PipelinedSource extends SourceBefore {

    private final PlainInserts inserts = new PlainInserts();

    PipelinedSource(DataSource pool) {
        super(pool);
    }

    @Override
    Connection shown(Connection connection) throws SQLException {
        return PipelinedConnection.over(connection, inserts);
    }
}
