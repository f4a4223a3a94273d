// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements of the transaction under way whose answer is known: they wait for the next one, or for the commit, and
 * PostgreSQL gets all of them in one message. It runs them in order and none after one that fails, so that a commit in
 * the same message commits all or nothing. For one thread at a time.
 */
final class StatementPipeline {

    private static final int MOST_WAITING = 4;
    private static final BoundStatement COMMIT = new BoundStatement("commit", List.of());

    private final Connection connection;
    private final List<BoundStatement> waiting = new ArrayList<>(MOST_WAITING);
    private boolean broken;

    StatementPipeline(Connection connection) {
        this.connection = connection;
    }

    /** Has a statement run before the next one that has an answer, or before the commit. */
    void add(BoundStatement statement) throws SQLException {
        if (waiting.size() == MOST_WAITING) {
            send();
        }
        waiting.add(statement);
    }

    /** Runs what waits and then this statement. @return how many rows it changed */
    int update(BoundStatement statement) throws SQLException {
        requireSound();
        if (waiting.isEmpty()) {
            try (PreparedStatement alone = connection.prepareStatement(statement.sql())) {
                statement.bind(alone, 0);
                return alone.executeUpdate();
            }
        }
        waiting.add(statement);
        return run();
    }

    /** Runs what waits. */
    void send() throws SQLException {
        requireSound();
        if (!waiting.isEmpty()) {
            run();
        }
    }

    /** Runs what waits and commits; when this fails, nothing of the transaction stays. */
    void commit() throws SQLException {
        if (broken) {
            rollBack();
            throw refused();
        }
        if (!waiting.isEmpty()) {
            waiting.add(COMMIT);
            try {
                run();
            } catch (SQLException failed) {
                rollBackAfter(failed);
                throw failed;
            }
        }
        // The driver knows whether there is still something to commit; the pool has to hear of it in any case.
        connection.commit();
    }

    void rollBack() throws SQLException {
        discard();
        connection.rollback();
    }

    /** Forgets what waits, because its transaction comes to nothing. */
    void discard() {
        waiting.clear();
        broken = false;
    }

    private void rollBackAfter(SQLException failed) {
        try {
            rollBack();
        } catch (SQLException lost) {
            failed.addSuppressed(lost);
        }
    }

    /** A failure that the database has not seen must end the transaction all the same: something is missing in it. */
    private void requireSound() throws SQLException {
        if (broken) {
            throw refused();
        }
    }

    private static SQLException refused() {
        return new SQLException("An earlier statement of this transaction failed; it can only be rolled back", "25P02");
    }

    private int run() throws SQLException {
        List<BoundStatement> now = List.copyOf(waiting);
        waiting.clear();
        broken = true;
        String text = now.stream().map(BoundStatement::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement together = connection.prepareStatement(text)) {
            int bound = 0;
            for (BoundStatement statement : now) {
                bound = statement.bind(together, bound);
            }
            together.execute();
            int changed = together.getUpdateCount();
            for (int further = 1; further < now.size(); further++) {
                together.getMoreResults();
                changed = together.getUpdateCount();
            }
            broken = false;
            return changed;
        }
    }
}
