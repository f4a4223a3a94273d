// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.time.Instant;

/**
 * A session as its owner may see it.
 *
 * @param id of the row, a hash; it opens nothing
 * @param seenAt when its last request was noted, to the minute
 * @param provider through which it began; empty for a password
 */
public record SessionRecord(
        String id, Instant createdAt, Instant seenAt, String address, String userAgent, String provider) {}
