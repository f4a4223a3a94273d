// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

/** A bundle's persistence unit that cannot be built because of what the bundle contains. */
final class InvalidUnitException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidUnitException(String message) {
        super(message);
    }

    InvalidUnitException(String message, Throwable cause) {
        super(message, cause);
    }
}
