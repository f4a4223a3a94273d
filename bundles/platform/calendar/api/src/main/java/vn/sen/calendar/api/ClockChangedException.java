// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

/**
 * Somebody else has written into the clock since it was read; nothing was entered. The transaction can only be rolled
 * back: read again, decide again.
 */
public final class ClockChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ClockSubject subject;

    public ClockChangedException(ClockSubject subject) {
        super("The clock of " + subject + " was changed by somebody else meanwhile");
        this.subject = subject;
    }

    public ClockSubject subject() {
        return subject;
    }
}
