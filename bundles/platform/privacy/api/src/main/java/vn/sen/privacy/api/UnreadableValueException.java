// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.api;

/** A value does not decrypt: somebody changed it, moved it to another row, or its key is not in the key file. */
public final class UnreadableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
