// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

/** What {@code bin/sen} tells the shell; scripts rely on the numbers, {@code sen help} lists them. */
public enum ExitCode {
    OK(0),
    /** It was tried and did not succeed. */
    FAILED(1),
    /** The command line cannot be understood. */
    USAGE(2),
    /** No server runs in the data folder. The number is that of the Linux Standard Base. */
    NOT_RUNNING(3),
    /** The server refused the act and changed nothing. */
    REFUSED(4),
    /** The machine or a setting keeps the server from starting. */
    CANNOT_START(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
