// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import vn.sen.notifications.ledger.Filter;

/**
 * Which failed notifications to send again.
 *
 * @param failure code of why they failed; {@code uncertain} only when it stands here
 * @param reason in the administrator's own words
 */
public record RetryOrder(
        @Schema(maxLength = 30) Optional<String> channel,
        @Schema(maxLength = 100) Optional<String> kind,
        @Schema(maxLength = 100) Optional<String> failure,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 3, maxLength = 500)
        String reason) {

    // Jackson leaves null what the body does not have.
    public RetryOrder {
        channel = channel == null ? Optional.empty() : channel;
        kind = kind == null ? Optional.empty() : kind;
        failure = failure == null ? Optional.empty() : failure;
    }

    /**
     * What came of it.
     *
     * @param queued how many are sent again
     */
    public record Answer(int queued) {}

    Filter filter() {
        return new Filter(Optional.empty(), channel, kind, Optional.empty(), failure);
    }
}
