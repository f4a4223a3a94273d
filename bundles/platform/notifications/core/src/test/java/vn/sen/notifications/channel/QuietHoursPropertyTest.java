// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class QuietHoursPropertyTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MINUTES = 24 * 60;

    private static QuietHours hours(int from, int to) {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
        return QuietHours.of(List.of("sms " + clock.format(LocalTime.ofSecondOfDay(from * 60L)) + "-"
                + clock.format(LocalTime.ofSecondOfDay(to * 60L))));
    }

    @Property
    void quiet_hours_end_at_their_end_within_a_day_and_not_in_quiet_hours(
            @ForAll @IntRange(max = MINUTES - 1) int from,
            @ForAll @IntRange(max = MINUTES - 1) int to,
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second) {
        Instant moment = Instant.ofEpochSecond(second);
        QuietHours hours = hours(from, to);
        hours.end("sms", moment).ifPresent(end -> {
            assertThat(end).isAfter(moment).isBeforeOrEqualTo(moment.plus(Duration.ofDays(1)));
            assertThat(end.atZone(VIETNAM).toLocalTime()).isEqualTo(LocalTime.ofSecondOfDay(to * 60L));
            assertThat(hours.end("sms", end)).isEmpty();
        });
    }

    @Property
    void a_moment_is_quiet_if_the_span_covers_its_minute(
            @ForAll @IntRange(max = MINUTES - 1) int from,
            @ForAll @IntRange(max = MINUTES - 1) int to,
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second) {
        Instant moment = Instant.ofEpochSecond(second);
        int minute = moment.atZone(VIETNAM).toLocalTime().toSecondOfDay() / 60;
        boolean covered = Math.floorMod(minute - from, MINUTES) < Math.floorMod(to - from, MINUTES);

        assertThat(hours(from, to).end("sms", moment).isPresent()).isEqualTo(covered);
    }

    @Example
    void a_channel_without_a_line_or_with_one_that_cannot_be_read_has_none() {
        QuietHours hours = QuietHours.of(List.of("zalo from nine to six", "sms 21:00-06:30"));
        Instant night = Instant.parse("2026-11-23T17:00:00Z");

        assertThat(hours.end("email", night)).isEmpty();
        assertThat(hours.end("zalo", night)).isEmpty();
        assertThat(hours.end("sms", night)).isEqualTo(Optional.of(Instant.parse("2026-11-23T23:30:00Z")));
    }

    @Property
    void pauses_grow_from_a_minute_to_an_hour(@ForAll @IntRange(min = 1, max = 10_000) int attempt) {
        RetryRule rule = new RetryRule(Duration.ofHours(1), Duration.ofDays(3));

        assertThat(rule.pauseAfter(attempt)).isBetween(Duration.ofMinutes(1), Duration.ofHours(1));
        assertThat(rule.pauseAfter(attempt + 1)).isGreaterThanOrEqualTo(rule.pauseAfter(attempt));
    }
}
