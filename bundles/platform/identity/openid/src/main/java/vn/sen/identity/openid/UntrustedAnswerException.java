// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid;

/** What came is not what a provider says to this server in this sign-in: altered, for somebody else, or too old. */
public final class UntrustedAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    public UntrustedAnswerException(String message) {
        super(message);
    }

    public UntrustedAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
