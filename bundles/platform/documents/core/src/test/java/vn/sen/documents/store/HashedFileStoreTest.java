// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.documents.DocumentsNode;
import vn.sen.documents.QuietLibrary;
import vn.sen.documents.SampleFiles;
import vn.sen.documents.api.CheckState;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileKind;
import vn.sen.documents.api.FileOwner;
import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.FileRules;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.api.ScanResult;
import vn.sen.documents.api.StoredFile;
import vn.sen.persistence.ModuleDatabase;

@ExtendWith(QuietLibrary.class)
@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class HashedFileStoreTest {

    private static final FileRules TEXTS = FileRules.only(FileKind.TEXT, 1_000);
    private static final FileOwner DOSSIER = new FileOwner("intake.dossier", "H12.1");

    @Parameter
    private ModuleDatabase.Product product;

    @TempDir
    Path folder;

    private DocumentsNode node;

    @BeforeEach
    void open() throws IOException {
        node = DocumentsNode.open(product, folder);
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    @Test
    void the_same_bytes_are_stored_once_whoever_brings_them() throws IOException {
        StoredFile first = put("chào");
        StoredFile second = put("chào");

        assertThat(second).isEqualTo(first);
        assertThat(first.hash().hex()).isEqualTo(sha256("chào"));
        assertThat(first.mediaType()).isEqualTo("text/plain");
        assertThat(first.check()).isEqualTo(CheckState.NOT_CHECKED);
        assertThat(files()).hasSize(1);
        assertThat(read(first.hash())).isEqualTo("chào");
    }

    @Test
    void many_who_bring_the_same_bytes_at_once_get_the_same_file() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            Callable<FileHash> one = () -> put("cùng lúc").hash();
            List<Future<FileHash>> all =
                    many.invokeAll(IntStream.range(0, 32).mapToObj(i -> one).toList());
            for (Future<FileHash> each : all) {
                assertThat(each.get()).isEqualTo(new FileHash(sha256("cùng lúc")));
            }
        } finally {
            many.shutdown();
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void every_fault_is_told_and_nothing_is_kept() throws IOException {
        byte[] script = SampleFiles.pdf(
                "x",
                document -> document.getDocumentCatalog()
                        .setOpenAction(new org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript("x")));

        assertThatThrownBy(
                        () -> node.store().put(new ByteArrayInputStream(script), FileRules.only(FileKind.PNG, 1 << 20)))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(
                                        FileFault.of("file-kind-not-allowed", "PDF"), FileFault.of("pdf-javascript")));
        assertThatThrownBy(() -> put("x".repeat(1_001))).hasMessage("file-too-large");
        assertThatThrownBy(() -> put("")).hasMessage("file-empty");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_fault_has_words_in_both_languages() {
        FileFault fault = FileFault.of("file-too-large", "10 MB");
        assertThat(node.store().text(fault, Locale.forLanguageTag("vi"))).contains("10 MB", "lớn");
        assertThat(node.store().text(fault, Locale.ENGLISH)).contains("10 MB", "large");
    }

    @Test
    void damaged_bytes_do_not_come_to_an_end_as_if_they_were_whole() throws IOException {
        StoredFile file = put("nguyên vẹn");
        Files.writeString(files().get(0), "nguyên vẹm");

        assertThatThrownBy(() -> read(file.hash()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void lost_bytes_are_told_as_lost_and_come_back_with_the_next_who_brings_them() throws IOException {
        StoredFile file = put("mất");
        Files.delete(files().get(0));

        assertThatThrownBy(() -> node.store().open(file.hash())).isInstanceOf(FilesUnavailableException.class);
        put("mất");
        assertThat(read(file.hash())).isEqualTo("mất");
    }

    @Test
    void a_record_refers_to_a_file_in_its_own_transaction() {
        StoredFile file = put("đơn");
        node.database().transactions().run(em -> {
            node.store().attach(em, file.hash(), DOSSIER);
            node.store().attach(em, file.hash(), DOSSIER);
        });
        assertThat(node.store().of(DOSSIER)).containsExactly(file);

        assertThatThrownBy(() -> node.database().transactions().run(em -> {
                    node.store().release(em, file.hash(), DOSSIER);
                    throw new IllegalStateException("the module changed its mind");
                }))
                .hasMessageContaining("changed its mind");
        assertThat(node.store().of(DOSSIER)).containsExactly(file);

        node.database().transactions().run(em -> node.store().release(em, file.hash(), DOSSIER));
        assertThat(node.store().of(DOSSIER)).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_cannot_be_attached() {
        FileHash nothing = new FileHash("0".repeat(64));
        assertThatThrownBy(() ->
                        node.database().transactions().run(em -> node.store().attach(em, nothing, DOSSIER)))
                .isInstanceOf(FilesUnavailableException.class);
    }

    @Test
    void what_nobody_refers_to_goes_after_a_day_and_what_was_released_after_another() throws IOException {
        StoredFile loose = put("không ai giữ");
        StoredFile held = put("có người giữ");
        node.database().transactions().run(em -> node.store().attach(em, held.hash(), DOSSIER));

        node.clock().forward(Duration.ofHours(23));
        assertThat(node.collector().run(done -> {}).files()).isZero();
        node.clock().forward(Duration.ofHours(2));
        assertThat(node.collector().run(done -> {}).files()).isEqualTo(1);
        assertThat(node.store().find(loose.hash())).isEmpty();
        assertThat(node.store().find(held.hash())).isPresent();
        assertThat(files()).hasSize(1);

        node.database().transactions().run(em -> node.store().release(em, held.hash(), DOSSIER));
        assertThat(node.collector().run(done -> {}).files()).isZero();
        node.clock().forward(Duration.ofHours(25));
        assertThat(node.collector().run(done -> {}).files()).isEqualTo(1);
        assertThat(files()).isEmpty();
        assertThat(node.usage().now().lastCollection()).isPresent();
    }

    @Test
    void bytes_without_a_row_go_too_but_not_before_a_day() throws IOException {
        StoredFile file = put("sót lại");
        node.database()
                .transactions()
                .run(em -> em.createNativeQuery("delete from documents.stored_file")
                        .executeUpdate());

        assertThat(node.collector().run(done -> {}).strays()).isZero();
        node.clock().forward(Duration.ofDays(2));
        assertThat(node.collector().run(done -> {}).strays()).isEqualTo(1);
        assertThat(files()).isEmpty();
        assertThat(node.store().find(file.hash())).isEmpty();
    }

    @Test
    void collecting_while_others_bring_and_attach_never_takes_what_is_wanted() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 15; round++) {
                String text = "tranh nhau " + round;
                put(text);
                node.clock().forward(Duration.ofHours(25));
                FileOwner owner = new FileOwner("intake.dossier", "R" + round);
                Future<?> collected = many.submit(() -> node.collector().run(done -> {}));
                Future<?> wanted = many.submit(() -> {
                    StoredFile again = put(text);
                    node.database().transactions().run(em -> node.store().attach(em, again.hash(), owner));
                });
                wanted.get();
                collected.get();
                assertThat(node.store().of(owner)).hasSize(1);
                assertThat(read(node.store().of(owner).get(0).hash())).isEqualTo(text);
            }
        } finally {
            many.shutdown();
        }
    }

    @Test
    void an_infected_file_is_refused_and_the_attempt_recorded() throws IOException {
        node.scanner().answer(ScanResult.infected("Eicar"));

        assertThatThrownBy(() -> put("virus")).hasMessage("file-infected");

        assertThat(files()).isEmpty();
        assertThat(node.acts().lines()).containsExactly("documents.refuse-infected REFUSED -");
    }

    @Test
    void a_scanner_that_does_not_answer_leaves_the_file_not_checked_until_it_is_asked_again() {
        node.scanner().fail();
        StoredFile file = put("chưa kiểm tra");
        assertThat(file.check()).isEqualTo(CheckState.NOT_CHECKED);

        node.scanner().answer(ScanResult.clean());
        assertThat(node.recheck().run(false, (done, total, errors) -> {})).isEqualTo(new Recheck.Outcome(1, 0, 0));
        assertThat(node.store().find(file.hash()).map(StoredFile::check)).contains(CheckState.CLEAN);
        assertThat(node.recheck().run(false, (done, total, errors) -> {})).isEqualTo(new Recheck.Outcome(0, 0, 0));
    }

    @Test
    void a_file_that_turns_out_infected_is_kept_and_not_handed_out() {
        StoredFile file = put("về sau mới biết");
        node.scanner().answer(ScanResult.infected("Eicar"));

        node.recheck().run(true, (done, total, errors) -> {});

        assertThat(node.store().find(file.hash()).map(StoredFile::check)).contains(CheckState.INFECTED);
        assertThatThrownBy(() -> node.store().open(file.hash())).hasMessage("file-infected");
        assertThat(node.acts().lines()).containsExactly("documents.find-infected DONE -");
        assertThat(node.usage().now().infected()).isEqualTo(1);
    }

    private StoredFile put(String text) {
        return node.store().put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), TEXTS);
    }

    private String read(FileHash hash) throws IOException {
        try (InputStream in = node.store().open(hash)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String text) {
        return java.util.HexFormat.of()
                .formatHex(VerifiedStream.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(".lock"))
                    .toList();
        }
    }
}
