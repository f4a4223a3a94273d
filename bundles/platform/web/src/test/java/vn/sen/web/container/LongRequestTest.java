// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LongRequestTest {

    private final InProcessServer server = new InProcessServer(new Notices());

    @Test
    void what_the_interrupt_breaks_is_told_as_a_request_that_took_too_long() throws Exception {
        assertThat(whileTimeFlies("/api/v1/notices/slow-and-torn")).isEqualTo("503 request-too-long");
    }

    @Test
    void a_refusal_that_the_resource_stated_stays_as_it_is() throws Exception {
        assertThat(whileTimeFlies("/api/v1/notices/slow-and-gone")).isEqualTo("404 not-found");
    }

    @Test
    void work_that_came_to_its_end_all_the_same_is_told_as_done() throws Exception {
        assertThat(whileTimeFlies("/api/v1/notices/slow")).isEqualTo("200 ");
    }

    @Test
    void an_error_of_its_own_is_not_taken_for_a_long_request() throws Exception {
        assertThat(server.problem("GET", "/api/v1/notices/broken", Map.of(), ""))
                .isEqualTo("500 internal-error");
    }

    private String whileTimeFlies(String path) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread worker = new Thread(() -> answer.complete(ask(path)));
        worker.setDaemon(true);
        worker.start();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!answer.isDone() && System.nanoTime() < end) {
            server.aMinutePasses();
            worker.join(10);
        }
        return answer.get(1, TimeUnit.SECONDS);
    }

    private String ask(String path) {
        try {
            return server.problem("GET", path, Map.of(), "");
        } catch (Exception unexpected) {
            return unexpected.toString();
        }
    }
}
