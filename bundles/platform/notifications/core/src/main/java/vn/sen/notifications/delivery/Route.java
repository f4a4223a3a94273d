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
    private final Cargo cargo;
    private final Wishes wishes;
    private final Function<String, Optional<ChannelTraits>> present;

    /** @param present traits of the channels that are there now */
    public Route(
            String kind,
            boolean mandatory,
            Cargo cargo,
            Wishes wishes,
            Function<String, Optional<ChannelTraits>> present) {
        this.kind = kind;
        this.mandatory = mandatory;
        this.cargo = cargo;
        this.wishes = wishes;
        this.present = present;
    }

    /**
     * Where it goes.
     *
     * @param channel empty when none is left
     * @param reason why none is left: {@code no-address}, {@code unwanted}, {@code no-safe-channel} or
     *     {@code no-channel-for-files}
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
     * The first of some channels that is there, wanted and fit for it; else the first that is wanted, for which it waits.
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
        List<String> possible = wanted.isEmpty() ? channels : wanted;
        List<String> fit = possible.stream()
                .filter(channel -> hindrance(channel).isEmpty())
                .toList();
        if (fit.isEmpty()) {
            // One that is safe and cannot carry the files says more than those that are not safe.
            List<String> reasons = possible.stream()
                    .map(this::hindrance)
                    .flatMap(Optional::stream)
                    .toList();
            return Step.none(reasons.contains(Cargo.TOO_LARGE) ? Cargo.TOO_LARGE : Cargo.UNSAFE);
        }
        return new Step(
                fit.stream()
                        .filter(channel -> present.apply(channel).isPresent())
                        .findFirst()
                        .or(() -> Optional.of(fit.get(0))),
                "");
    }

    /** Whether it may go on a channel that is there now. */
    boolean isOpen(String channel) {
        return hindrance(channel).isEmpty() && (mandatory || wishes.allow(kind, false, channel));
    }

    /** Of a channel that is not there nobody knows what it carries; it is asked when it has come. */
    private Optional<String> hindrance(String channel) {
        return present.apply(channel).flatMap(cargo::hindrance);
    }
}
