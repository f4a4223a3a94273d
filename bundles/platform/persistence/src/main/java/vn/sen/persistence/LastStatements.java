// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.SQLException;

/** A connection that can run a statement in the same message as the commit that follows. */
interface LastStatements {

    /** Runs a statement, of which nobody asks how many rows it changed, before the commit at the latest. */
    void runLast(BoundStatement statement) throws SQLException;
}
