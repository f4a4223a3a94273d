// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadedFileTest {

    private static final String TYPE = "multipart/form-data; boundary=x";
    private static final String TOKEN = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n";

    @Test
    void the_file_is_found_behind_the_other_fields() throws IOException {
        UploadedFile file = in(TOKEN + file("C:\\\\gói\\\\khảo-sát.sen") + "nội dung\r\n--x--\r\n")
                .orElseThrow();

        assertThat(file.name()).isEqualTo("khảo-sát.sen");
        assertThat(new String(file.content().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("nội dung");
    }

    @Test
    void a_form_in_which_nobody_chose_a_file_has_none() throws IOException {
        assertThat(in(TOKEN + file("") + "\r\n--x--\r\n")).isEmpty();
        assertThat(in(TOKEN + "--x--\r\n")).isEmpty();
    }

    @Test
    void half_a_file_does_not_pass_for_a_whole_one() throws IOException {
        UploadedFile file = in(TOKEN + file("a.sen") + "half of it").orElseThrow();

        assertThatThrownBy(() -> file.content().readAllBytes())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("form-broken"));
    }

    @Test
    void what_is_no_such_form_is_refused() {
        assertThatThrownBy(() -> UploadedFile.in(new ByteArrayInputStream(new byte[0]), "multipart/form-data", "file"))
                .isInstanceOf(ProblemException.class);
    }

    private static String file(String name) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    private static Optional<UploadedFile> in(String body) throws IOException {
        return UploadedFile.in(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), TYPE, "file");
    }
}
