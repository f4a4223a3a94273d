// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sen.notifications.delivery.Attempts.Attempt;
import vn.sen.web.api.Today;

/**
 * One attempt to send.
 *
 * @param outcome {@code SENT}, {@code REFUSED}, {@code LATER}, {@code AWAY}, {@code UNCERTAIN}, and by a later report
 *     {@code DELIVERED} or {@code UNDELIVERED}
 * @param detail what the other side said, addresses hidden
 */
public record AttemptView(
        String channel,
        int number,
        OffsetDateTime at,
        String outcome,
        Optional<String> reason,
        Optional<String> proof,
        Optional<String> detail) {

    public static AttemptView of(Attempt one) {
        return new AttemptView(
                one.channel(),
                one.nth(),
                Today.local(one.at()),
                one.outcome(),
                NotificationView.given(one.reason()),
                NotificationView.given(one.proof()),
                NotificationView.given(one.detail()));
    }
}
