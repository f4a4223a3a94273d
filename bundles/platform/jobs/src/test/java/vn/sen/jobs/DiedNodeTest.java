// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.persistence.ModuleDatabase;

class DiedNodeTest {

    private static final String KIND = "notes.import";

    @Test
    void a_job_that_ran_when_its_process_was_killed_is_done_again_after_the_restart(@TempDir Path folder)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobHoldingProcess.class.getName(),
                        folder.toString())
                .redirectError(Files.createTempFile("sen-jobs-", ".log").toFile())
                .start();
        UUID id;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            id = UUID.fromString(lines.lines()
                    .filter(line -> line.startsWith(JobHoldingProcess.BEGUN))
                    .findFirst()
                    .orElseThrow()
                    .substring(JobHoldingProcess.BEGUN.length()));
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }

        try (JobNode node = new JobNode(ModuleDatabase.embedded(folder, Job.class))) {
            node.offer(KIND, (input, progress) -> String.valueOf(input.length));

            assertThat(node.await(id, JobState.DONE).result()).contains("3");
        }
    }

    @Test
    void the_job_of_a_node_that_sends_no_heartbeat_is_done_by_another() {
        ModuleDatabase database = ModuleDatabase.open(ModuleDatabase.Product.POSTGRESQL, Job.class);
        UUID id = new JobStore(database.transactions(), Clock.systemUTC()).add(KIND, new byte[0], "demo");
        Timestamp longAgo = Timestamp.from(Instant.now().minusSeconds(60));
        database.transactions()
                .run(em -> em.createNativeQuery("update jobs.scheduled_tasks set picked = true,"
                                + " picked_by = 'dead', last_heartbeat = ?, version = version + 1")
                        .setParameter(1, longAgo)
                        .executeUpdate());

        try (JobNode node = new JobNode(database)) {
            node.offer(KIND, (input, progress) -> "{}");

            node.await(id, JobState.DONE);
        }
    }

    @Test
    void a_job_that_breaks_off_again_and_again_is_given_up() {
        ModuleDatabase database = ModuleDatabase.open(ModuleDatabase.Product.H2, Job.class);
        JobStore store = new JobStore(database.transactions(), Clock.systemUTC());
        UUID id = store.add(KIND, new byte[0], "demo");
        int begun = 0;
        while (store.begin(id).isPresent()) {
            begun++;
        }

        try (JobNode node = new JobNode(database)) {
            assertThat(node.await(id, JobState.FAILED).problem()).contains("job-gave-up");
            assertThat(begun).isEqualTo(10);
        }
    }

    @Test
    void nodes_that_share_a_database_do_each_job_once() {
        ModuleDatabase first = ModuleDatabase.open(ModuleDatabase.Product.POSTGRESQL, Job.class);
        Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
        JobNode.Work count = (input, progress) -> {
            runs.computeIfAbsent(new String(input, StandardCharsets.UTF_8), unused -> new AtomicInteger())
                    .incrementAndGet();
            return "{}";
        };
        try (JobNode one = new JobNode(first);
                JobNode two = new JobNode(first.onAnotherNode())) {
            one.offer(KIND, count);
            two.offer(KIND, count);
            List<UUID> ids = new ArrayList<>();
            for (int job = 0; job < 100; job++) {
                JobNode submitter = job % 2 == 0 ? one : two;
                ids.add(submitter.jobs().submit(KIND, ("job " + job).getBytes(StandardCharsets.UTF_8), "demo"));
            }
            ids.forEach(id -> one.await(id, JobState.DONE));

            assertThat(runs).hasSize(100);
            assertThat(runs.values()).extracting(AtomicInteger::get).containsOnly(1);
        }
    }
}
