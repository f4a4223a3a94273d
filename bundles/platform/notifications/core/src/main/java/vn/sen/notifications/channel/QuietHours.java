// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a channel leaves people in peace, in Vietnamese time. Urgent messages are sent all the same. */
public final class QuietHours {

    private static final Logger LOG = LoggerFactory.getLogger(QuietHours.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern LINE =
            Pattern.compile("([a-z][a-z0-9-]*)\\s+([01]\\d|2[0-3]):([0-5]\\d)\\s*-\\s*([01]\\d|2[0-3]):([0-5]\\d)");

    private record Span(LocalTime from, LocalTime to) {}

    private final Map<String, Span> spans = new HashMap<>();

    private QuietHours() {}

    /** @param lines {@code sms 21:00-06:30}; one that cannot be read is told in the log and leaves nobody in peace */
    public static QuietHours of(Iterable<String> lines) {
        QuietHours hours = new QuietHours();
        for (String line : lines) {
            Matcher read = LINE.matcher(line.strip());
            if (read.matches()) {
                hours.spans.put(read.group(1), new Span(time(read, 2), time(read, 4)));
            } else {
                LOG.error(
                        "quietHours of vn.sen.notifications has \"{}\"; write the channel and a span: sms 21:00-06:30",
                        line);
            }
        }
        return hours;
    }

    /** When the quiet hours end in which a moment lies; empty when it lies in none. */
    public Optional<Instant> end(String channel, Instant moment) {
        Span span = spans.get(channel);
        if (span == null || span.from().equals(span.to())) {
            return Optional.empty();
        }
        ZonedDateTime local = moment.atZone(VIETNAM);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = span.to().isBefore(span.from());
        boolean late = !time.isBefore(span.from());
        boolean early = time.isBefore(span.to());
        if (overMidnight ? !late && !early : !late || !early) {
            return Optional.empty();
        }
        ZonedDateTime end = local.with(span.to());
        return Optional.of((overMidnight && late ? end.plusDays(1) : end).toInstant());
    }

    private static LocalTime time(Matcher read, int hour) {
        return LocalTime.of(Integer.parseInt(read.group(hour)), Integer.parseInt(read.group(hour + 1)));
    }
}
