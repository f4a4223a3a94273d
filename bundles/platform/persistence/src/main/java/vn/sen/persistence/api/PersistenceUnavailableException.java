// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

/**
 * The database does not answer, or no connection came free in time. The request may be tried again later; a resource
 * answers 503 with {@code Retry-After}.
 */
public final class PersistenceUnavailableException extends TransactionFailedException {

    private static final long serialVersionUID = 1L;

    public PersistenceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
