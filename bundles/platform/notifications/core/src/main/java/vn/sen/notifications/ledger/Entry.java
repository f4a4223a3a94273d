// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.NotificationState;

/**
 * A notification as administrators see it.
 *
 * @param address masked; empty when its time is over or there is none
 * @param fileBytes of the files that go with it; 0 without files
 * @param waitsUntil when it is tried next, the end of quiet hours included
 */
public record Entry(
        UUID id,
        String kind,
        String subject,
        String agency,
        boolean urgent,
        boolean sensitive,
        long fileBytes,
        Language language,
        List<String> channels,
        String channel,
        String address,
        NotificationState state,
        String reason,
        String proof,
        int attempts,
        Instant waitsUntil,
        Instant createdAt,
        Instant changedAt) {

    public Entry {
        channels = List.copyOf(channels);
    }

    /** Whether somebody has to decide. */
    public boolean failed() {
        return state == NotificationState.FAILED;
    }

    /** Whether it may still be given up. */
    public boolean discardable() {
        return state == NotificationState.FAILED || state == NotificationState.QUEUED;
    }
}
