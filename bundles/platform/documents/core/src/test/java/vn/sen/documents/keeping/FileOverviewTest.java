// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.documents.DocumentsNode;
import vn.sen.documents.QuietLibrary;
import vn.sen.documents.api.FileKind;
import vn.sen.documents.api.FileOwner;
import vn.sen.documents.api.FileRules;
import vn.sen.documents.api.ScanResult;
import vn.sen.documents.api.StoredFile;
import vn.sen.documents.store.Scanners;
import vn.sen.documents.store.VirusCheck;
import vn.sen.jobs.api.Jobs;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.ProblemException;

@ExtendWith(QuietLibrary.class)
class FileOverviewTest {

    @TempDir
    Path folder;

    private final SubmittedJobs jobs = new SubmittedJobs();
    private DocumentsNode node;

    @BeforeEach
    void open() throws IOException {
        node = DocumentsNode.open(ModuleDatabase.Product.H2, folder);
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    @Test
    void without_a_scanner_nothing_is_ordered_and_nothing_recorded() {
        FileOverview overview = overview(new Scanners());

        assertThat(overview.scanner()).isEmpty();
        assertThatThrownBy(() -> overview.recheck(false, "an"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.code()).isEqualTo("scanner-off");
                });
        assertThat(jobs.submitted).isEmpty();
        assertThat(node.acts().acts()).isEmpty();
    }

    @Test
    void an_order_is_recorded_with_its_job() {
        overview(new Scanners(node.scanner())).recheck(true, "an");

        assertThat(jobs.submitted).containsExactly("documents.recheck ALL an");
        assertThat(node.acts().lines()).containsExactly("documents.recheck DONE -");
    }

    @Test
    void infected_files_are_shown_with_the_records_that_they_belong_to() {
        StoredFile file = node.store()
                .put(
                        new ByteArrayInputStream("về sau mới biết".getBytes(StandardCharsets.UTF_8)),
                        FileRules.only(FileKind.TEXT, 100));
        node.database()
                .transactions()
                .run(em -> node.store().attach(em, file.hash(), new FileOwner("intake.dossier", "H12.1")));
        node.scanner().answer(ScanResult.infected("Eicar"));
        node.recheck().run(true, (done, total, errors) -> {});

        assertThat(overview(new Scanners(node.scanner())).infected())
                .containsExactly(new FileOverview.Infected(
                        file.hash().hex(), "Eicar", node.clock().instant(), List.of("intake.dossier H12.1")));
    }

    private FileOverview overview(Scanners scanners) {
        return new FileOverview(
                node.documents(),
                node.usage(),
                node.repository(),
                new VirusCheck(scanners, node.clock()),
                jobs,
                node.acts());
    }

    /** Keeps what was submitted, with its input and owner. */
    private static final class SubmittedJobs implements Jobs {

        private final List<String> submitted = new ArrayList<>();

        @Override
        public UUID submit(String kind, byte[] input, String owner) {
            submitted.add(kind + " " + new String(input, StandardCharsets.UTF_8) + " " + owner);
            return new UUID(0, submitted.size());
        }

        @Override
        public UUID submit(String kind, byte[] input, String owner, Instant notBefore) {
            return submit(kind, input, owner);
        }

        @Override
        public UUID submit(EntityManager entities, String kind, byte[] input, String owner) {
            return submit(kind, input, owner);
        }
    }
}
