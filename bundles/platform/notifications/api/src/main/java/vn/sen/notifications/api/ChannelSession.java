// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Sends one message after another, on one thread at a time, over a connection that they share. */
@ConsumerType
@FunctionalInterface
public interface ChannelSession extends AutoCloseable {

    /** {@link NotificationChannel#send}. */
    SendResult send(Message message) throws InterruptedException;

    /** Lets the connection go; called once, also after failures. */
    @Override
    default void close() {}
}
