// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstPartTest {

    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", "----x"));
    private static final String FILE =
            "------x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
    private static final String TOKEN = "------x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n";

    @Test
    void the_token_is_found_as_browsers_write_it() throws IOException {
        assertThat(of(TOKEN + FILE).token(FORM)).contains("token");
    }

    @Test
    void a_token_behind_a_file_or_inside_it_does_not_count() throws IOException {
        assertThat(of(FILE + "\r\n" + TOKEN).token(FORM)).isEmpty();
        assertThat(of("\r\n" + TOKEN).token(FORM)).isEmpty();
    }

    @Test
    void a_part_of_another_boundary_does_not_count() throws IOException {
        assertThat(of(TOKEN).token(new MediaType("multipart", "form-data", Map.of("boundary", "y"))))
                .isEmpty();
        assertThat(of(TOKEN).token(MediaType.MULTIPART_FORM_DATA_TYPE)).isEmpty();
    }

    @Test
    void the_body_is_still_there_from_its_first_byte() throws IOException {
        String body = TOKEN + FILE + "x".repeat(2000);

        assertThat(new String(of(body).whole().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(body);
    }

    private static FirstPart of(String body) throws IOException {
        return FirstPart.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
