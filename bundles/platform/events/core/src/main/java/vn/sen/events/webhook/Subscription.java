// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * An address that events are sent to.
 *
 * @param version rises with each change
 * @param active while it is not, events wait
 * @param secret encrypted
 */
public record Subscription(
        UUID id,
        int version,
        String name,
        URI target,
        Set<String> types,
        boolean active,
        String secret,
        String createdBy,
        Instant createdAt) {

    public Subscription {
        types = Set.copyOf(types);
    }

    /** Name of its place among the listeners. */
    public String listener() {
        return listener(id);
    }

    public static String listener(UUID id) {
        return "webhook." + id;
    }

    String typesText() {
        return String.join(" ", new TreeSet<>(types));
    }
}
