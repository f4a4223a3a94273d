// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import vn.sen.persistence.ModuleDatabase;

/** Submits a job, begins it, tells its id and never ends it, until somebody kills the process. */
final class JobHoldingProcess {

    /** Stands before the id, apart from what a library may print. */
    static final String BEGUN = "begun ";

    private JobHoldingProcess() {}

    public static void main(String[] folder) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (JobNode node = new JobNode(ModuleDatabase.embedded(Path.of(folder[0]), Job.class))) {
            node.offer("notes.import", (input, progress) -> {
                entered.countDown();
                never.await();
                return "{}";
            });
            UUID id = node.jobs().submit("notes.import", new byte[] {1, 2, 3}, "demo");
            entered.await();
            out.println(BEGUN + id);
            never.await();
        }
    }
}
