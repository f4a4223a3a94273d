// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.sen.notifications.api.Language;

/**
 * A notification whose turn it is, as it is stored.
 *
 * @param receiver encrypted
 * @param content encrypted
 * @param files encrypted; empty without files
 * @param fileBytes of its files together
 * @param channels those with an address, in the order in which they are tried
 * @param attempts on this channel, this one included
 * @param since when it came to this channel
 * @param claim by which this attempt is known
 */
public record Outgoing(
        UUID id,
        String kind,
        String subject,
        String agency,
        boolean sensitive,
        boolean mandatory,
        Language language,
        String receiver,
        String content,
        String files,
        long fileBytes,
        List<String> channels,
        String channel,
        int attempts,
        Instant since,
        UUID claim) {

    public Outgoing {
        channels = List.copyOf(channels);
    }

    Cargo cargo() {
        return new Cargo(sensitive, fileBytes);
    }

    /** The channels behind the present one. */
    List<String> further() {
        return channels.subList(channels.indexOf(channel) + 1, channels.size());
    }
}
