// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.sen.notifications.api.NotificationState;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Texts;

/** Notifications in the words of the reader. */
public record Wording(Texts t) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
    private static final long KILOBYTE = 1_000;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    public String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    public String channel(Optional<String> id) {
        return id.map(this::channel).orElseGet(() -> t.get("notifications.channel.none"));
    }

    /** A channel in words where this distribution knows it. */
    public String channel(String id) {
        return t.has("notifications.channel." + id) ? t.get("notifications.channel." + id) : id;
    }

    /** Connectors bring reasons of their own; one without words is shown as its code. */
    public String reason(String code) {
        return t.has("notifications.reason." + code) ? t.get("notifications.reason." + code) : code;
    }

    public String outcome(String code) {
        return t.get("notifications.outcome." + code);
    }

    public String state(NotificationState state) {
        return t.get("notifications.state." + state);
    }

    public String badge(NotificationState state) {
        return switch (state) {
            case QUEUED, SENDING -> "text-bg-warning";
            case SENT, DELIVERED -> "text-bg-success";
            case FAILED -> "text-bg-danger";
            case SKIPPED, DISCARDED -> "text-bg-secondary";
        };
    }

    /** What is wrong with a field of a form. */
    public String faults(List<Fault> faults, String pointer) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals(pointer))
                .map(fault -> t.get("fault." + fault.code(), fault.args().toArray()))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** Rounded up, so that no file seems to have nothing. */
    public long kilobytes(long bytes) {
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }

    /** A time in its largest unit. */
    public String span(long seconds) {
        if (seconds < MINUTE) {
            return t.get("notifications.seconds", seconds);
        }
        if (seconds < HOUR) {
            return t.get("notifications.minutes", seconds / MINUTE);
        }
        return seconds < DAY
                ? t.get("notifications.hours", seconds / HOUR)
                : t.get("notifications.days", seconds / DAY);
    }
}
