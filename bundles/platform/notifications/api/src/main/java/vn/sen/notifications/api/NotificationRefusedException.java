// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

/** A notification cannot be taken as it is: a fault of the module that sends it, told with every detail. */
public final class NotificationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotificationRefusedException(String message) {
        super(message);
    }
}
