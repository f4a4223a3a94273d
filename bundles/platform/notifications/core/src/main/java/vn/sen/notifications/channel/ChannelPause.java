// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Lets a channel alone that is away, for longer each time, so that a thousand messages do not knock one by one. */
final class ChannelPause {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Clock clock;
    private Optional<Away> away = Optional.empty();
    private Duration pause = FIRST;

    ChannelPause(Clock clock) {
        this.clock = clock;
    }

    /** Since when a channel is away, until when it is let alone, and why. */
    record Away(Instant since, Instant until, String reason, String detail) {}

    synchronized Optional<Away> away() {
        return away;
    }

    synchronized boolean rests() {
        return away.filter(now -> clock.instant().isBefore(now.until())).isPresent();
    }

    /** @return whether it was there until now */
    synchronized boolean fell(String reason, String detail) {
        if (rests()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant since = away.map(Away::since).orElse(now);
        boolean first = away.isEmpty();
        away = Optional.of(new Away(since, now.plus(pause), reason, detail));
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return first;
    }

    /** @return whether it was away until now */
    synchronized boolean isBack() {
        boolean was = away.isPresent();
        away = Optional.empty();
        pause = FIRST;
        return was;
    }
}
