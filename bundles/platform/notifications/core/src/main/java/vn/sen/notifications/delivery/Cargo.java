// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.util.Optional;
import vn.sen.notifications.api.ChannelTraits;

/**
 * What a notification asks of the channel that carries it.
 *
 * @param sensitive whether nobody else may read it on its way
 * @param files bytes of its files together; 0 without files
 */
public record Cargo(boolean sensitive, long files) {

    static final String UNSAFE = "no-safe-channel";
    static final String TOO_LARGE = "no-channel-for-files";

    /** Why a channel cannot carry it; empty when it can. Safety is looked at first, as nothing makes up for it. */
    Optional<String> hindrance(ChannelTraits traits) {
        if (sensitive && !traits.sensitive()) {
            return Optional.of(UNSAFE);
        }
        return files > traits.files() ? Optional.of(TOO_LARGE) : Optional.empty();
    }
}
