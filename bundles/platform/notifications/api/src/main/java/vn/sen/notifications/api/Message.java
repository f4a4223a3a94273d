// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a channel is to carry.
 *
 * @param notification its id
 * @param key the same in each attempt to send the same message, and no other's
 * @param text plain, lines separated by {@code \n}; at most {@link ChannelTraits#longest} characters
 * @param preferences page on which the receiver can unsubscribe; empty for mandatory kinds
 * @param files what goes with the text, in order; together at most {@link ChannelTraits#files} bytes
 */
public record Message(
        UUID notification,
        String key,
        String address,
        String receiver,
        Language language,
        String subject,
        String text,
        Optional<URI> preferences,
        List<AttachedFile> files) {

    public Message {
        Objects.requireNonNull(notification, "notification");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(receiver, "receiver");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(preferences, "preferences");
        files = List.copyOf(files);
    }

    /** A message without files. */
    public Message(
            UUID notification,
            String key,
            String address,
            String receiver,
            Language language,
            String subject,
            String text,
            Optional<URI> preferences) {
        this(notification, key, address, receiver, language, subject, text, preferences, List.of());
    }

    /** Without what may be personal, so that it may stand in a log. */
    @Override
    public String toString() {
        return "message " + key;
    }
}
