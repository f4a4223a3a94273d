// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.sen.persistence.api.ConcurrentChangeException;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.PersistenceUnavailableException;
import vn.sen.persistence.api.TransactionFailedException;

/** Turns what a driver or the JPA provider throws into what a module can act on. */
final class DatabaseFailures {

    /** SQLState of a serialization failure, of a deadlock, and of a lock that did not come free on each database. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "HYT00");

    /** SQLStates of a server that is stopping or starting, only reads for now, or has no connection left. */
    private static final Set<String> AWAY = Set.of("25006", "57P01", "57P02", "57P03", "53300", "90098", "90121");

    private DatabaseFailures() {}

    /** Empty when the failure did not come from the database, such as a query that found no record. */
    static Optional<TransactionFailedException> translate(PersistenceException failure) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new ConcurrentChangeException("the record was changed by somebody else", failure));
            }
            if (cause instanceof SQLException refused) {
                return Optional.of(of(refused, failure));
            }
        }
        return failure instanceof RollbackException
                ? Optional.of(new TransactionFailedException("the transaction was rolled back", failure))
                : Optional.empty();
    }

    private static TransactionFailedException of(SQLException refused, PersistenceException failure) {
        String state = String.valueOf(refused.getSQLState());
        String message = refused.getMessage();
        if (refused instanceof SQLTransientConnectionException || state.startsWith("08") || AWAY.contains(state)) {
            return new PersistenceUnavailableException(message, failure);
        }
        if (CONFLICTS.contains(state)) {
            return new ConcurrentChangeException(message, failure);
        }
        if (state.startsWith("23")) {
            return new ConstraintViolatedException(kind(state), message, failure);
        }
        if (state.startsWith("22")) {
            return new ConstraintViolatedException(ConstraintViolatedException.Kind.OTHER, message, failure);
        }
        return new TransactionFailedException(message, failure);
    }

    private static ConstraintViolatedException.Kind kind(String state) {
        return switch (state) {
            case "23505" -> ConstraintViolatedException.Kind.UNIQUE;
            case "23503", "23506" -> ConstraintViolatedException.Kind.REFERENCE;
            default -> ConstraintViolatedException.Kind.OTHER;
        };
    }
}
