// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.audit.export.EntryExport;
import vn.sen.audit.harness.AuditNode;
import vn.sen.audit.search.EntryFilter;
import vn.sen.audit.search.EntrySearch;
import vn.sen.persistence.ModuleDatabase;

class VerifyExportTest {

    @TempDir
    private Path folder;

    private AuditNode node;
    private Path file;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void five_acts_are_exported() throws IOException {
        node = AuditNode.on(ModuleDatabase.Product.H2);
        node.sealed(5);
        file = folder.resolve("audit.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            new EntryExport(new EntrySearch(node.sql()), node.trail())
                    .jsonLines(EntryFilter.all(), List.of())
                    .write(out);
        }
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_file_nobody_touched_is_unbroken_and_names_its_last_hash() {
        assertThat(verify(file)).isZero();
        assertThat(said()).contains("5").contains(node.verdict().head().orElseThrow());
    }

    @Test
    void the_export_itself_is_an_act() {
        assertThat(node.count("audit.unsealed_entry where entry like '%\"audit.export\"%'"))
                .isEqualTo(1);
    }

    @Test
    void a_changed_line_is_found_and_named() throws IOException {
        Files.writeString(file, Files.readString(file).replace("test.act3", "test.act9"));
        assertThat(verify(file)).isEqualTo(1);
        assertThat(said()).contains("record 3");
    }

    @Test
    void lines_that_changed_places_are_found() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(1, lines.remove(2));
        Files.write(file, lines);
        assertThat(verify(file)).isEqualTo(1);
    }

    @Test
    void a_line_left_out_is_told_as_a_gap() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(2);
        Files.write(file, lines);
        assertThat(verify(file)).isZero();
        assertThat(said()).contains("one gap");
    }

    @Test
    void a_chain_made_anew_does_not_match_the_published_head() throws IOException {
        Path heads = Files.writeString(
                folder.resolve("heads.csv"), "day,position,hash\n2026-11-21,4," + "0".repeat(64) + "\n");
        assertThat(verify(file, heads)).isEqualTo(1);
        assertThat(said()).contains("record 4").contains("published head");
    }

    @Test
    void what_is_no_export_is_told_so() throws IOException {
        assertThat(verify(Files.writeString(folder.resolve("x"), "hello"))).isEqualTo(2);
    }

    private int verify(Path... files) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new VerifyExport(out, Locale.ENGLISH)
                .run(List.of(files).stream().map(Path::toString).toList());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
