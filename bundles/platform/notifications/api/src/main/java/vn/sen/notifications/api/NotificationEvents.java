// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

/**
 * The events by which modules hear what became of their notifications. The record they are about is
 * {@value #SUBJECT_TYPE}, its id is the subject; the data have {@code kind}, {@code about} (the subject of the
 * notification), {@code channel}, and {@code reason} where it failed. A listener filters by {@code kind}.
 */
public final class NotificationEvents {

    public static final String SUBJECT_TYPE = "notifications.notification";
    public static final String SENT = "vn.sen.notifications.sent";
    public static final String DELIVERED = "vn.sen.notifications.delivered";

    /** No channel could take it. It may be sent yet, when somebody decides so. */
    public static final String FAILED = "vn.sen.notifications.failed";

    private NotificationEvents() {}
}
