// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.sen.web.api.ProblemException;

class LimitedStreamTest {

    @Test
    void a_body_as_large_as_the_limit_is_read() throws IOException {
        assertThat(new LimitedStream(new ByteArrayInputStream(new byte[10]), 10).readAllBytes())
                .hasSize(10);
    }

    @Test
    void a_larger_body_ends_the_request_with_413_although_nobody_said_how_large_it_is() {
        LimitedStream stream = new LimitedStream(new ByteArrayInputStream(new byte[11]), 10);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(stream::readAllBytes)
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(413));
    }
}
