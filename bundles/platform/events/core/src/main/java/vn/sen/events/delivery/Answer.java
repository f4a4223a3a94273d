// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.util.Objects;

/**
 * What became of telling an event.
 *
 * @param problem code of what went wrong; empty when nothing did
 */
public record Answer(Kind kind, String problem) {

    /** Whether it was taken. */
    public enum Kind {
        TAKEN,
        /** It failed; this counts. */
        FAILED,
        /** It could not be told now, which is no fault of the event: the module stops, or the database is away. */
        LATER
    }

    public Answer {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(problem, "problem");
    }

    public static Answer taken() {
        return new Answer(Kind.TAKEN, "");
    }

    public static Answer failed(String problem) {
        return new Answer(Kind.FAILED, problem);
    }

    public static Answer later() {
        return new Answer(Kind.LATER, "");
    }
}
