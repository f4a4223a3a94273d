// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

/** The change breaks a rule of the schema: a key that exists already, a record that is still referred to, an empty column. */
public final class ConstraintViolatedException extends TransactionFailedException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Which rule. */
    public enum Kind {
        /** A record with this key exists already. */
        UNIQUE,
        /** A record that is referred to is missing, or one that is still referred to would be. */
        REFERENCE,
        /** Another rule: a missing value, a check, a text too long for its column. */
        OTHER
    }

    public ConstraintViolatedException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
