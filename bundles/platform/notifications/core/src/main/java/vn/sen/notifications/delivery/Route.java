// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sen.notifications.api.ChannelTraits;
import vn.sen.notifications.preference.Wishes;

/** Finds the channel of a notification. */
public final class Route {

    private final String kind;
    private final boolean mandatory;
    private final boolean sensitive;
    private final Wishes wishes;
    private final Function<String, Optional<ChannelTraits>> present;

    /** @param present traits of the channels that are there now */
    public Route(
            String kind,
            boolean mandatory,
            boolean sensitive,
            Wishes wishes,
            Function<String, Optional<ChannelTraits>> present) {
        this.kind = kind;
        this.mandatory = mandatory;
        this.sensitive = sensitive;
        this.wishes = wishes;
        this.present = present;
    }

    /**
     * Where it goes.
     *
     * @param channel empty when none is left
     * @param reason why none is left: {@code no-address}, {@code unwanted} or {@code no-safe-channel}
     */
    public record Step(Optional<String> channel, String reason) {

        static final Step NONE = none("");

        public boolean unwanted() {
            return reason.equals("unwanted");
        }

        private static Step none(String reason) {
            return new Step(Optional.empty(), reason);
        }
    }

    /**
     * The first of some channels that is there, wanted and safe enough; else the first that is wanted, for which it waits.
     * A mandatory notification goes out although the receiver wants it on none of them.
     */
    public Step first(List<String> channels) {
        if (channels.isEmpty()) {
            return Step.none("no-address");
        }
        List<String> wanted = channels.stream()
                .filter(channel -> wishes.allow(kind, mandatory, channel))
                .toList();
        if (wanted.isEmpty() && !mandatory) {
            return Step.none("unwanted");
        }
        List<String> safe = (wanted.isEmpty() ? channels : wanted)
                .stream().filter(this::isSafe).toList();
        if (safe.isEmpty()) {
            return Step.none("no-safe-channel");
        }
        return new Step(
                safe.stream()
                        .filter(channel -> present.apply(channel).isPresent())
                        .findFirst()
                        .or(() -> Optional.of(safe.get(0))),
                "");
    }

    /** Whether it may go on a channel that is there now. */
    boolean isOpen(String channel) {
        return isSafe(channel) && (mandatory || wishes.allow(kind, false, channel));
    }

    private boolean isSafe(String channel) {
        return !sensitive
                || present.apply(channel).map(ChannelTraits::sensitive).orElse(true);
    }
}
