// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

/** A transaction that the database refused or could not finish. It was rolled back: nothing of it is stored. */
public class TransactionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransactionFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
