// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import org.osgi.annotation.versioning.ConsumerType;

/** A way to reach people, offered by a connector as an OSGi service. Called on threads of the platform, by its guard. */
@ConsumerType
public interface NotificationChannel {

    /** Constant; asked once, when the channel comes. */
    ChannelTraits traits();

    /** Whether a text is an address of this channel at all; asked before something is sent. Must not block. */
    default boolean accepts(String address) {
        return !address.isBlank();
    }

    /**
     * Gives one message to the other side and answers what became of it, within a minute. What it throws and a minute
     * without answer count as {@link SendResult.Outcome#UNCERTAIN}.
     *
     * @throws InterruptedException when {@link Thread#interrupt} asked it to stop
     */
    SendResult send(Message message) throws InterruptedException;

    /** Begins a row of messages, for channels with connections that are worth keeping. Must not block. */
    default ChannelSession open() {
        return this::send;
    }
}
