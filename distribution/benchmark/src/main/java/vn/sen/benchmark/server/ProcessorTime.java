// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Processor time that a process and those it started have used, as the kernel counts it. */
public final class ProcessorTime {

    /** The kernel shows ticks of a hundredth of a second whatever it counts with. */
    private static final long MICROS_PER_TICK = 10_000;

    private static final int OWN = 11;
    private static final int WITH_ENDED_CHILDREN = 15;

    private ProcessorTime() {}

    /** Microseconds of a process, of its children that run, and of those that have ended. */
    public static long micros(long pid) throws IOException {
        long ticks = ticks(pid);
        List<ProcessHandle> children =
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList();
        for (ProcessHandle child : children) {
            ticks += ticks(child.pid());
        }
        return ticks * MICROS_PER_TICK;
    }

    private static long ticks(long pid) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name of the program stands in brackets and may have blanks.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = OWN; field < WITH_ENDED_CHILDREN; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
