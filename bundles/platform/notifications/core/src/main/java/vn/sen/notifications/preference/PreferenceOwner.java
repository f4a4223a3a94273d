// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.preference;

import java.util.Optional;

/**
 * Whose preference it is.
 *
 * @param person subject of the account; empty for an address
 * @param channel of the address; empty for a person
 */
public record PreferenceOwner(Optional<String> person, String channel, String address) {

    public static PreferenceOwner person(String subject) {
        return new PreferenceOwner(Optional.of(subject), "", "");
    }

    public static PreferenceOwner address(String channel, String address) {
        return new PreferenceOwner(Optional.empty(), channel, address);
    }
}
