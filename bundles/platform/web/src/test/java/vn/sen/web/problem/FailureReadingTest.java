// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import vn.sen.web.api.ProblemException;

class FailureReadingTest {

    @Test
    void whoever_is_led_to_a_servlet_that_goes_in_the_same_moment_is_told_to_come_again() {
        ProblemException problem = FailureReading.read(new ServletException("Servlet has been unregistered"));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("module-stopping");
        assertThat(problem.headers()).containsKey("Retry-After");
    }

    @Test
    void what_nobody_expected_is_a_fault_of_the_server_and_keeps_its_cause() {
        IllegalStateException cause = new IllegalStateException("secret");

        ProblemException problem = FailureReading.read(cause);

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.getCause()).isSameAs(cause);
    }
}
