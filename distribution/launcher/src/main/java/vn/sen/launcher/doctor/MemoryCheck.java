// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the server fits into what memory is free.
 *
 * @param meminfo {@code /proc/meminfo}
 */
record MemoryCheck(Path meminfo) implements Check {

    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final int KIB_PER_MIB = 1024;
    private static final long LEAST_MIB = 512;
    private static final long COMFORTABLE_MIB = 1024;

    @Override
    public List<Finding> examine() throws IOException {
        Matcher available = AVAILABLE.matcher(Files.readString(meminfo));
        if (!available.find()) {
            return List.of(Finding.warning("doctor.memory.unknown", meminfo));
        }
        long mib = Long.parseLong(available.group(1)) / KIB_PER_MIB;
        if (mib < LEAST_MIB) {
            return List.of(Finding.fault("doctor.memory.little", mib, LEAST_MIB));
        }
        if (mib < COMFORTABLE_MIB) {
            return List.of(Finding.warning("doctor.memory.little", mib, COMFORTABLE_MIB));
        }
        return List.of(Finding.fine("doctor.memory.fine", mib));
    }
}
