// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

/** Whether a message may wait for the morning. */
public enum Urgency {
    /** Waits while the channel has quiet hours. */
    NORMAL,
    /** Is sent in quiet hours too: something will happen before they are over. */
    URGENT
}
