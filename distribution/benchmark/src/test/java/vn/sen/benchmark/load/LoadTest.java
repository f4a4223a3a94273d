// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final AtomicInteger answered = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start_a_server() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop_it() {
        server.stop(0);
    }

    @Test
    void as_many_requests_are_sent_as_asked_and_each_is_timed() throws Exception {
        answer(200, 5);

        LoadResult result = load().times(7);

        assertThat(answered).hasValue(7);
        assertThat(result.latencies().count()).isEqualTo(7);
        assertThat(result.failures()).isEmpty();
        assertThat(result.worst()).isGreaterThanOrEqualTo(result.latencies().millis(0.5));
    }

    @Test
    void a_body_in_chunks_is_read_to_its_end() throws Exception {
        answer(200, 0);

        assertThat(load().times(3).failures()).isEmpty();
    }

    @Test
    void another_status_than_the_expected_is_a_failure() throws Exception {
        answer(503, 5);

        assertThat(load().times(2).failures()).containsExactly("status 503", "status 503");
    }

    @Test
    void a_server_that_is_gone_is_a_failure_for_each_request() throws Exception {
        server.stop(0);

        assertThat(load().times(2).failures()).hasSize(2);
    }

    @Test
    void each_post_carries_the_next_mark_at_every_place() throws Exception {
        List<String> bodies = new CopyOnWriteArrayList<>();
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        Posts posts = new Posts("/", "token", "[\"Đ ##\",\"##\"]", "##", () -> "0" + answered.incrementAndGet());

        LoadResult result =
                Load.posting(server.getAddress().getPort(), 1, posts).times(2);

        assertThat(result.failures()).isEmpty();
        assertThat(bodies).containsExactly("[\"Đ 01\",\"01\"]", "[\"Đ 02\",\"02\"]");
    }

    @Test
    void percentiles_are_of_the_sorted_latencies() {
        Latencies latencies = new Latencies();
        for (int milli = 100; milli > 0; milli--) {
            latencies.add(milli * 1_000_000L);
        }

        assertThat(latencies.millis(0.5)).isEqualTo(50);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isEqualTo(100);
    }

    private Load load() {
        return Load.reading(server.getAddress().getPort(), 1, "/");
    }

    /** @param length 0 for chunks */
    private void answer(int status, int length) {
        server.createContext("/", exchange -> {
            answered.incrementAndGet();
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write("hello".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
    }
}
