// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

/** The database gave no connection. */
final class DatabaseUnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    DatabaseUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
