// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid;

/** A provider does not answer, or not as it should; somebody else's work to mend, and worth trying again. */
public final class ProviderAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    public ProviderAwayException(String message) {
        super(message);
    }

    public ProviderAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
