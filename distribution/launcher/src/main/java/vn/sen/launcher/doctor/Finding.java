// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param key of the text that says what was found and, when something is wrong, what mends it
 */
public record Finding(Level level, String key, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** How bad it is. */
    public enum Level {
        FINE,
        /** The server runs, but not as it should in a province. */
        WARNING,
        /** The server does not start or does not work. */
        FAULT
    }

    static Finding fine(String key, Object... arguments) {
        return new Finding(Level.FINE, key, List.of(arguments));
    }

    static Finding warning(String key, Object... arguments) {
        return new Finding(Level.WARNING, key, List.of(arguments));
    }

    static Finding fault(String key, Object... arguments) {
        return new Finding(Level.FAULT, key, List.of(arguments));
    }
}
