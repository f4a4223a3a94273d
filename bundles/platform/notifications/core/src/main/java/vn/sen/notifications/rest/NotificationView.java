// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.ledger.Entry;
import vn.sen.web.api.Today;

/**
 * A notification for administrators.
 *
 * @param channel on which it is or was
 * @param address masked
 * @param waitsUntil when it is tried next
 */
public record NotificationView(
        UUID id,
        String kind,
        String subject,
        Optional<String> agency,
        NotificationState state,
        Optional<String> channel,
        List<String> channels,

        @Schema(description = "Masked; absent when its time is over")
        Optional<String> address,

        Optional<String> reason,
        Optional<String> proof,
        int attempts,
        boolean urgent,
        boolean sensitive,

        @Schema(description = "Of its files together; 0 without files")
        long fileBytes,

        Optional<OffsetDateTime> waitsUntil,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt) {

    public static NotificationView of(Entry one) {
        return new NotificationView(
                one.id(),
                one.kind(),
                one.subject(),
                given(one.agency()),
                one.state(),
                given(one.channel()),
                one.channels(),
                given(one.address()),
                given(one.reason()),
                given(one.proof()),
                one.attempts(),
                one.urgent(),
                one.sensitive(),
                one.fileBytes(),
                Optional.of(one.waitsUntil())
                        .filter(at -> one.state() == NotificationState.QUEUED)
                        .map(Today::local),
                Today.local(one.createdAt()),
                Today.local(one.changedAt()));
    }

    static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
