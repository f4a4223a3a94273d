// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a notification is.
 *
 * @param channel on which it is or was; empty when no channel came into question
 * @param reason code of why it failed, waits or was skipped; empty without one
 * @param proof what the channel gave when it took it over
 * @param changedAt when it came into this state
 */
public record NotificationStatus(
        UUID id,
        String kind,
        String subject,
        String key,
        NotificationState state,
        Optional<String> channel,
        Optional<String> reason,
        Optional<String> proof,
        Instant changedAt) {

    public NotificationStatus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
