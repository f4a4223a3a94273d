// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** What a citizen wants: find the procedure without knowing how it is written. */
@SenTest
class ProcedureSearchTest {

    @ParameterizedTest
    @ValueSource(strings = {"dang ky khai sinh", "Đăng ký khai sinh", "ĐĂNG KÝ KHAI SINH", "1.001193"})
    void the_registration_of_a_birth_is_found_first(String words, SenServer server) {
        JsonNode found = search(server.anybody(), words, 10).path("items");

        assertThat(found.path(0).path("code").asText()).isEqualTo("1.001193");
        assertThat(found.path(0).path("name").asText()).isEqualTo("Thủ tục đăng ký khai sinh");
    }

    @Test
    void words_that_stand_nowhere_find_nothing(SenServer server) {
        JsonNode page = search(server.anybody(), "zzzzqqqq", 10);

        assertThat(page.path("items")).isEmpty();
        assertThat(page.path("next").isNull()).isTrue();
    }

    @Test
    void walking_to_the_end_meets_every_procedure_once(SenServer server) {
        Http anybody = server.anybody();
        long total = anybody.get("/api/v1/procedures?limit=1&count=true")
                .expect(200)
                .json()
                .path("count")
                .asLong();
        Set<String> codes = new HashSet<>();
        long met = 0;
        Optional<String> after = Optional.empty();
        do {
            JsonNode page = anybody.get("/api/v1/procedures?limit=7"
                            + after.map(position -> "&after=" + encoded(position))
                                    .orElse(""))
                    .expect(200)
                    .json();
            met += page.path("items").size();
            page.path("items").forEach(item -> codes.add(item.path("code").asText()));
            after = Optional.ofNullable(page.path("next").textValue());
        } while (after.isPresent());

        assertThat(total).isGreaterThan(50);
        assertThat(met).isEqualTo(total);
        assertThat(codes).hasSize((int) total);
    }

    @Test
    void a_search_can_be_walked_too(SenServer server) {
        JsonNode whole = search(server.anybody(), "dang ky", 200);
        JsonNode first = search(server.anybody(), "dang ky", 2);
        JsonNode second = server.anybody()
                .get("/api/v1/procedures?q=dang+ky&limit=2&after="
                        + encoded(first.path("next").asText()))
                .expect(200)
                .json();

        assertThat(codes(second)).isEqualTo(codes(whole).subList(2, 4));
    }

    @Test
    void one_procedure_tells_time_and_fee_of_each_channel(SenServer server) {
        JsonNode procedure =
                server.anybody().get("/api/v1/procedures/1.001193").expect(200).json();

        assertThat(procedure.path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(procedure.path("levels")).isNotEmpty();
        assertThat(procedure.path("channels")).isNotEmpty().allSatisfy(channel -> {
            assertThat(channel.path("channel").asText()).isNotBlank();
            assertThat(channel.has("timeLimit")).isTrue();
            assertThat(channel.path("fees").isArray()).isTrue();
        });
        assertThat(procedure.path("legalBasis").isArray()).isTrue();
    }

    @Test
    void an_unknown_code_is_answered_404_in_both_languages(SenServer server) {
        var vi = server.anybody().get("/api/v1/procedures/0.000000").expect(404);
        var en = server.anybody()
                .with("Accept-Language", "en")
                .get("/api/v1/procedures/0.000000")
                .expect(404);

        assertThat(vi.isProblem()).isTrue();
        assertThat(vi.json().path("detail").asText()).contains("0.000000");
        assertThat(en.json().path("detail").asText())
                .contains("0.000000")
                .isNotEqualTo(vi.json().path("detail").asText());
    }

    private static JsonNode search(Http client, String words, int limit) {
        return client.get("/api/v1/procedures?q=" + encoded(words) + "&limit=" + limit)
                .expect(200)
                .json();
    }

    private static List<String> codes(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("code").asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
