// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes what a channel hears later about a message that it has sent. The same report twice changes nothing. Safe for many
 * threads.
 */
@ProviderType
public interface DeliveryReports {

    /**
     * It reached the receiver.
     *
     * @param proof of {@link SendResult#sent}
     * @return false when no message of this channel has this proof
     */
    boolean delivered(String channel, String proof);

    /**
     * It did not reach the receiver: the next channel is tried, as if this one had refused it.
     *
     * @param reason code in kebab-case
     * @param detail what the other side said
     * @return false when no message of this channel has this proof
     */
    boolean undelivered(String channel, String proof, String reason, String detail);
}
