// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Objects;

/** Somebody whom a provider knows may not sign in here. */
public final class ExternalSignInRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No account is linked with this identity, and the provider's persons get none by themselves. */
        UNKNOWN,
        /** The account is disabled. */
        DISABLED,
        /** Asked to link: the identity belongs to another account already. */
        LINKED_ELSEWHERE
    }

    private final Reason reason;

    public ExternalSignInRefusedException(Reason reason) {
        super("Sign-in through a provider was refused: " + reason);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }
}
