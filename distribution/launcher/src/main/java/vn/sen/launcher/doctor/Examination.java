// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.sen.launcher.LaunchOptions;

/** All checks, in the order in which an operator would mend what they find. */
public record Examination(List<Check> checks) {

    public Examination {
        checks = List.copyOf(checks);
    }

    /** What there is to look at for a server with these options on this machine. */
    public static Examination of(LaunchOptions options) {
        return new Examination(List.of(
                new JavaCheck(Runtime.version().feature()),
                new MemoryCheck(Path.of("/proc/meminfo")),
                new DataFolderCheck(options.data()),
                new KeyFileCheck(options.keys()),
                new OpenFilesCheck(Path.of("/proc/self/limits")),
                new ClockCheck(Clock.systemDefaultZone()),
                new EncodingCheck(System.getProperty("native.encoding", "")),
                new ProfileCheck(options),
                new DatabaseCheck(options),
                new ServerCheck(options)));
    }

    /** Runs every check, also when one of them cannot look. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            try {
                findings.addAll(check.examine());
            } catch (IOException e) {
                findings.add(Finding.fault("doctor.unable", check.getClass().getSimpleName(), e.toString()));
            }
        }
        return findings;
    }
}
