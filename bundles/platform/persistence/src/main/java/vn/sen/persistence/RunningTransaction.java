// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is under way on one thread. */
final class RunningTransaction {

    private final EntityManager entities;
    private final boolean readOnly;
    private final List<BoundStatement> atCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    RunningTransaction(EntityManager entities, boolean readOnly) {
        this.entities = entities;
        this.readOnly = readOnly;
    }

    EntityManager entities() {
        return entities;
    }

    boolean readOnly() {
        return readOnly;
    }

    List<BoundStatement> atCommit() {
        return atCommit;
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }

    /** Runs the statements that come last, behind everything that the entity manager still has to write. */
    void runLast() {
        if (atCommit.isEmpty()) {
            return;
        }
        entities.flush();
        try {
            Connection connection = entities.unwrap(Connection.class);
            for (BoundStatement statement : atCommit) {
                run(connection, statement);
            }
        } catch (SQLException refused) {
            throw new PersistenceException("A statement before the commit failed", refused);
        }
    }

    private static void run(Connection connection, BoundStatement statement) throws SQLException {
        if (connection instanceof LastStatements together) {
            together.runLast(statement);
            return;
        }
        try (PreparedStatement alone = connection.prepareStatement(statement.sql())) {
            statement.bind(alone, 0);
            alone.executeUpdate();
        }
    }
}
