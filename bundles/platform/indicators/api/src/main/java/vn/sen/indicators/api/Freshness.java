// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far the figures of a measure can be trusted to be those of now.
 *
 * @param computedAt when all its months were last computed; empty when that never happened
 * @param stale why the computation after that did not succeed
 * @param staleSince when that was
 * @param offSince since when no enabled module offers the measure; its figures stay readable
 */
public record Freshness(
        Optional<Instant> computedAt,
        Optional<StaleReason> stale,
        Optional<Instant> staleSince,
        Optional<Instant> offSince) {

    public Freshness {
        Objects.requireNonNull(computedAt, "computedAt");
        Objects.requireNonNull(stale, "stale");
        Objects.requireNonNull(staleSince, "staleSince");
        Objects.requireNonNull(offSince, "offSince");
    }
}
