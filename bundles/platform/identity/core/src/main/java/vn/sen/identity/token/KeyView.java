// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import java.time.Instant;

/** What may be told of a signing key. */
public record KeyView(String id, State state, Instant signsFrom, Instant signsUntil, Instant verifiesUntil) {

    /** What a key is used for now. */
    public enum State {
        /** It is published and will sign. */
        ANNOUNCED,
        /** New tokens are signed with it. */
        SIGNS,
        /** Tokens that it signed are still believed. */
        VERIFIES
    }
}
