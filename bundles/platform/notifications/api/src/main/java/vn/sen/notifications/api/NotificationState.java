// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

/** How far a notification has come. Sent is not delivered. */
public enum NotificationState {
    /** Waits for its turn, for the next attempt, for its channel or for the end of quiet hours. */
    QUEUED,
    /** Is being handed to its channel at this moment. */
    SENDING,
    /** Its channel has taken it over, and there is a proof of that. Most channels tell no more. */
    SENT,
    /** Its channel has told that it reached the receiver. */
    DELIVERED,
    /** No channel could take it; it stays here until somebody has it sent again or discards it. */
    FAILED,
    /** The receiver does not want it. */
    SKIPPED,
    /** It failed, and somebody has decided that it is not sent. */
    DISCARDED
}
