// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.preference;

import java.util.Optional;
import java.util.Set;
import vn.sen.notifications.api.Language;

/**
 * What a receiver wants.
 *
 * @param language in which to be written to; empty: as the sender thinks right
 * @param channelsOff channels on which the receiver does not want to be reached
 * @param kindsOff kinds that the receiver has unsubscribed from; mandatory ones are sent all the same
 */
public record Preference(Optional<Language> language, Set<String> channelsOff, Set<String> kindsOff) {

    public static final Preference NONE = new Preference(Optional.empty(), Set.of(), Set.of());

    public Preference {
        channelsOff = Set.copyOf(channelsOff);
        kindsOff = Set.copyOf(kindsOff);
    }

    boolean allows(String kind, boolean mandatory, String channel) {
        return !channelsOff.contains(channel) && (mandatory || !kindsOff.contains(kind));
    }
}
