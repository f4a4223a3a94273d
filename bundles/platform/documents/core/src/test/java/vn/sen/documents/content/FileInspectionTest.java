// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sen.documents.QuietLibrary;
import vn.sen.documents.SampleFiles;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileKind;

@ExtendWith(QuietLibrary.class)
class FileInspectionTest {

    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae10000");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a464946, JPEG",
        "89504e470d0a1a0a00, PNG",
        "49492a0008000000, TIFF",
        "524946460000000057454250, WEBP",
        "4d5a90000300, EXECUTABLE",
        "7f454c460201, EXECUTABLE",
        "d0cf11e0a1b11ae100, OLD_OFFICE",
        "377abcaf271c00, OTHER_ARCHIVE",
        "1f8b0800, OTHER_ARCHIVE",
        "0001020304, UNKNOWN"
    })
    void a_file_is_known_by_its_first_bytes(String hex, FileKind kind) throws IOException {
        assertThat(inspect(HexFormat.of().parseHex(hex))).isEqualTo(Found.harmless(kind));
    }

    @Test
    void texts_that_a_browser_would_run_are_told_from_others() throws IOException {
        assertThat(kind("Tên,Tuổi\r\nNguyễn Văn A,30\r\n")).isEqualTo(FileKind.TEXT);
        assertThat(kind("chào\n\n <!DOCTYPE html><p>")).isEqualTo(FileKind.HTML);
        assertThat(kind("x <script >alert(1)</script>")).isEqualTo(FileKind.HTML);
        assertThat(kind("<?xml version=\"1.0\"?><svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"/>"))
                .isEqualTo(FileKind.SVG);
        assertThat(kind("\ufeff<?xml version=\"1.0\"?><a/>")).isEqualTo(FileKind.XML);
        assertThat(kind("#!/bin/sh\nrm -rf /")).isEqualTo(FileKind.EXECUTABLE);
    }

    @Test
    void a_pdf_behind_other_bytes_is_no_pdf() throws IOException {
        assertThat(kind("GIF\n%PDF-1.7\n")).isEqualTo(FileKind.UNKNOWN);
    }

    @Test
    void bytes_that_are_no_utf_8_far_behind_make_it_no_text() throws IOException {
        byte[] file = new byte[40_000];
        java.util.Arrays.fill(file, (byte) 'a');
        file[39_000] = (byte) 0xff;
        assertThat(inspect(file).kind()).isEqualTo(FileKind.UNKNOWN);
    }

    @Test
    void office_documents_are_known_by_what_lies_in_them() throws IOException {
        assertThat(zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "word/document.xml", bytes("<w/>"))))
                .isEqualTo(Found.harmless(FileKind.DOCX));
        assertThat(zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "xl/workbook.xml", bytes("<w/>"))))
                .isEqualTo(Found.harmless(FileKind.XLSX));
        assertThat(zip(Map.of("mimetype", bytes(FileKind.ODT.mediaType()), "content.xml", bytes("<o/>"))))
                .isEqualTo(Found.harmless(FileKind.ODT));
        assertThat(zip(Map.of("a.txt", bytes("a")))).isEqualTo(Found.harmless(FileKind.ZIP));
        assertThat(zip(Map.of("META-INF/MANIFEST.MF", bytes("a"))).kind()).isEqualTo(FileKind.EXECUTABLE);
    }

    @Test
    void macros_are_found_also_under_another_name() throws IOException {
        Found plain = zip(Map.of(
                "[Content_Types].xml", bytes("<T/>"), "word/document.xml", bytes("<w/>"), "word/vbaProject.bin", OLE));
        Found renamed = zip(Map.of(
                "[Content_Types].xml", bytes("<T/>"), "word/document.xml", bytes("<w/>"), "word/picture.png", OLE));

        assertThat(plain.faults()).contains(FileFault.of("office-macros"));
        assertThat(renamed.faults()).containsExactly(FileFault.of("archive-inside-unknown"));
    }

    @Test
    void programs_in_an_archive_and_ways_out_of_it_are_found() throws IOException {
        assertThat(zip(Map.of("a.txt", HexFormat.of().parseHex("4d5a9000"))).faults())
                .containsExactly(FileFault.of("archive-program"));
        assertThat(zip(Map.of("../../etc/passwd", bytes("x"))).faults())
                .containsExactly(FileFault.of("archive-path", "../../etc/passwd"));
    }

    @Test
    void a_bomb_is_found_by_its_ratio() throws IOException {
        assertThat(zip(Map.of("zeros", new byte[16 * 1024 * 1024])).faults())
                .containsExactly(FileFault.of("archive-bomb"));
    }

    @Test
    void bombs_inside_archives_are_counted_as_a_whole() throws IOException {
        byte[] zeros = SampleFiles.zip(Map.of("zeros", new byte[96 * 1024 * 1024]));
        Map<String, byte[]> many = new java.util.TreeMap<>();
        for (int i = 0; i < 6; i++) {
            many.put(i + ".zip", zeros);
        }
        assertThat(zip(many).faults()).containsExactly(FileFault.of("archive-unpacks-too-large", 512L));
    }

    @Test
    void archives_in_archives_are_followed_only_so_deep() throws IOException {
        byte[] inner = SampleFiles.zip(Map.of("a", bytes("a")));
        for (int depth = 0; depth < 3; depth++) {
            inner = SampleFiles.zip(Map.of("in.zip", inner));
        }
        assertThat(inspect(inner).faults()).containsExactly(FileFault.of("archive-too-deep", 3));
    }

    @Test
    void a_damaged_archive_is_refused() throws IOException {
        byte[] file = SampleFiles.zip(Map.of("a", bytes("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")));
        assertThat(inspect(java.util.Arrays.copyOf(file, file.length - 30)).faults())
                .containsExactly(FileFault.of("archive-damaged"));
    }

    private Found zip(Map<String, byte[]> entries) throws IOException {
        return inspect(SampleFiles.zip(entries));
    }

    private FileKind kind(String text) throws IOException {
        Found found = inspect(bytes(text));
        assertThat(found.faults()).isEmpty();
        return found.kind();
    }

    private Found inspect(byte[] content) throws IOException {
        return FileInspection.inspect(Files.write(folder.resolve("file"), content));
    }

    private static byte[] bytes(String text) {
        return SampleFiles.bytes(text);
    }
}
