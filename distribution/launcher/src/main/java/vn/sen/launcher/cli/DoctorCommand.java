// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.util.List;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.doctor.Examination;
import vn.sen.launcher.doctor.Finding;

/** {@code sen doctor}: looks at machine and set-up, and says what to mend. */
final class DoctorCommand {

    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    ExitCode run(LaunchOptions options) {
        return report(Examination.of(options).findings());
    }

    /** Warnings do not fail the command; a fault does. */
    ExitCode report(List<Finding> findings) {
        for (Finding finding : findings) {
            String level = console.texts().get("doctor.level." + finding.level());
            console.line(level + "  " + console.texts().get(finding.key(), finding.arguments()));
        }
        long faults = count(findings, Finding.Level.FAULT);
        console.say("doctor.summary", faults, count(findings, Finding.Level.WARNING));
        return faults == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private static long count(List<Finding> findings, Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
