// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.screen;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.sen.web.api.Texts;

/** Events in the words of the reader. */
public record Wording(Texts t) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    public String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    /** A type in words where this distribution knows it. */
    public String type(String name) {
        return t.has("type." + name) ? t.get("type." + name) : name;
    }

    public String problem(String code) {
        return code.isEmpty() ? t.get("events.problem.behind") : t.get("events.problem." + code);
    }

    public String outcome(String code, int status) {
        return code.equals("TAKEN")
                ? t.get("webhooks.taken", status)
                : status > 0 ? t.get("webhooks.answered", status) : problem(code);
    }

    /** A time in its largest unit. */
    public String span(long seconds) {
        if (seconds < MINUTE) {
            return t.get("events.seconds", seconds);
        }
        if (seconds < HOUR) {
            return t.get("events.minutes", seconds / MINUTE);
        }
        return seconds < DAY ? t.get("events.hours", seconds / HOUR) : t.get("events.days", seconds / DAY);
    }
}
