// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long things hold.
 *
 * @param idle without a request
 * @param most since the beginning
 * @param confirmed since the person last showed password or code
 */
public record SessionBounds(Duration idle, Duration most, Duration confirmed) {

    /** Signing in takes minutes; one left half way must not lie about. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(15);

    boolean hold(SignInSession session, Instant now) {
        Duration bound = session.stage() == Stage.FULL ? most : ON_THE_WAY;
        return now.isBefore(session.seenAt().plus(idle))
                && now.isBefore(session.createdAt().plus(bound));
    }
}
