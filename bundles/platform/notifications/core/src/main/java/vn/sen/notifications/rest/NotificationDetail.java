// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import java.util.List;

/** A notification with everything that was tried. */
public record NotificationDetail(NotificationView notification, List<AttemptView> attempts) {

    public NotificationDetail {
        attempts = List.copyOf(attempts);
    }
}
