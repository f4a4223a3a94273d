// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the process may hold as many connections and files open as a busy day needs.
 *
 * @param limits {@code /proc/self/limits}
 */
record OpenFilesCheck(Path limits) implements Check {

    /** The hard limit: Java raises its own limit up to it. */
    private static final Pattern HARD_LIMIT = Pattern.compile("Max open files\\s+\\S+\\s+(\\d+|unlimited)");

    private static final long ENOUGH = 4_096;

    @Override
    public List<Finding> examine() throws IOException {
        Matcher limit = HARD_LIMIT.matcher(Files.readString(limits));
        if (!limit.find() || limit.group(1).equals("unlimited")) {
            return List.of(Finding.fine("doctor.files.fine", "∞"));
        }
        long most = Long.parseLong(limit.group(1));
        return most < ENOUGH
                ? List.of(Finding.warning("doctor.files.few", most, ENOUGH))
                : List.of(Finding.fine("doctor.files.fine", Long.toString(most)));
    }
}
