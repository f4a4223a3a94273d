// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.preference;

import java.util.Map;
import java.util.Optional;
import vn.sen.notifications.api.Language;

/** What one receiver wants: by the account, and for each channel by the address there. */
public record Wishes(Preference person, Map<String, Preference> addresses) {

    public Wishes {
        addresses = Map.copyOf(addresses);
    }

    public boolean allow(String kind, boolean mandatory, String channel) {
        return person.allows(kind, mandatory, channel)
                && addresses.getOrDefault(channel, Preference.NONE).allows(kind, mandatory, channel);
    }

    /** The language of the account goes before that of an address. */
    public Optional<Language> language() {
        return person.language()
                .or(() -> addresses.values().stream()
                        .flatMap(one -> one.language().stream())
                        .findFirst());
    }
}
