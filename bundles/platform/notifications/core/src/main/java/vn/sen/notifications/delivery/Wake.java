// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

/** Has notifications sent at once instead of with the next look. */
public interface Wake {

    /** Returns at once. */
    void now();
}
