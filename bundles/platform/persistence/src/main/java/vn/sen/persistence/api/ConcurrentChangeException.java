// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

/**
 * Somebody else changed the same records meanwhile: the version of an entity is no longer the one that was read, or the
 * database broke a deadlock by ending this transaction. Reading again and trying again may succeed.
 */
public final class ConcurrentChangeException extends TransactionFailedException {

    private static final long serialVersionUID = 1L;

    public ConcurrentChangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
