// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * To whom a notification goes. Kept encrypted, and removed when its time is over.
 *
 * @param name as a letter addresses the receiver
 * @param person subject of the account, whose preferences count; empty for somebody without one
 * @param language in which the receiver wants to be written to; a preference of the receiver goes before
 * @param addresses by the id of the channel: {@code email}, {@code sms}
 */
public record Receiver(String name, Optional<String> person, Language language, Map<String, String> addresses) {

    public Receiver {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(language, "language");
        addresses = Map.copyOf(addresses);
    }

    /** Somebody without account, written to in Vietnamese. */
    public static Receiver of(String name, Map<String, String> addresses) {
        return new Receiver(name, Optional.empty(), Language.VI, addresses);
    }

    public Receiver person(String subject) {
        return new Receiver(name, Optional.of(subject), language, addresses);
    }

    public Receiver language(Language wanted) {
        return new Receiver(name, person, wanted, addresses);
    }
}
