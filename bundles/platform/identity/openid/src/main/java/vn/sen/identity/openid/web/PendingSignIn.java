// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.sen.identity.openid.provider.SignInRequest;

/**
 * A sign-in under way: what the provider's answer is checked against. It travels in a sealed cookie, so that only the
 * browser that began can end it, on whichever node.
 *
 * @param linkFor subject of the caller who wants to link; empty: signs in
 */
record PendingSignIn(SignInRequest request, String returnTo, Optional<String> linkFor, Instant beganAt) {

    static final Duration LIFE = Duration.ofMinutes(10);

    boolean isCurrentAt(Instant moment) {
        return moment.isBefore(beganAt.plus(LIFE));
    }
}
