// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.LocalTime;

/**
 * An unbroken part of a working day, as 07:00 to 11:00.
 *
 * @param opens included
 * @param closes excluded for counting; the moment itself is still on time
 */
public record Session(LocalTime opens, LocalTime closes) {

    /** @throws IllegalArgumentException when it does not close after it opens, or has parts of a minute */
    public Session {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a session must close after it opens: " + opens + "–" + closes);
        }
        if (opens.toSecondOfDay() % 60 + closes.toSecondOfDay() % 60 + opens.getNano() + closes.getNano() != 0) {
            throw new IllegalArgumentException("a session begins and ends with a minute: " + opens + "–" + closes);
        }
    }

    /** Reads {@code 07:00-11:00}. */
    public static Session parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("expected is 07:00-11:00, not " + text);
        }
        return new Session(
                LocalTime.parse(text.substring(0, dash).strip()),
                LocalTime.parse(text.substring(dash + 1).strip()));
    }

    int seconds() {
        return closes.toSecondOfDay() - opens.toSecondOfDay();
    }

    @Override
    public String toString() {
        return opens + "-" + closes;
    }
}
