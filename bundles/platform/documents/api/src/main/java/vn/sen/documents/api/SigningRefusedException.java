// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.Objects;

/** A document that was not signed. */
public final class SigningRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** There is no such key. */
        KEY_UNKNOWN,
        /** The file of the key, its password or its certificate is of no use. */
        KEY_UNUSABLE,
        /** The certificate of the key is not valid at the moment. */
        CERTIFICATE_NOT_VALID,
        /** The signer said no. */
        DECLINED,
        /** The signer did not answer; asking again with the same document and key is safe. */
        NO_ANSWER,
        /** The document is no PDF that can be signed. */
        DOCUMENT_UNUSABLE
    }

    public SigningRefusedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public SigningRefusedException(Reason reason, String message) {
        this(reason, message, null);
    }

    public Reason reason() {
        return reason;
    }
}
