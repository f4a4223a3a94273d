// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.tests.contract.OpenApi;
import vn.sen.tests.contract.OpenApi.Operation;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** Addresses, parameters and headers that somebody made up to do harm, on everything that can be read. */
@SenTest
class HostileAddressTest {

    private static final List<String> VALUES = List.of(
            "%00",
            "%C0%80",
            "%E0%80%AF",
            "%FF%FE",
            "%ED%A0%80",
            "%",
            "%zz",
            "%u0041",
            "'%20or%201=1--",
            "%27%29%3Bdrop%20table%20procedure%3B--",
            "%5B%7B%28%22",
            "%0d%0aX-Injected:%20yes",
            "..%2f..%2f..%2fetc%2fpasswd",
            "${jndi:ldap:x}",
            "%24%7Bjndi%3Aldap%3Ax%7D",
            "-1",
            "99999999999999999999",
            "NaN",
            "%F0%9F%98%80",
            "a".repeat(6_000));

    @Test
    void no_parameter_of_any_resource_can_hurt(SenServer server) throws Exception {
        Http demo = server.demo();
        List<String> faults = new ArrayList<>();
        for (Operation operation : reads(demo)) {
            List<String> parameters = Stream.concat(operation.query().stream(), Stream.of("unheardof"))
                    .toList();
            for (String parameter : parameters) {
                for (String value : VALUES) {
                    check(demo, operation.path("1.001193") + "?" + parameter + "=" + value, faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_path_variable_of_any_resource_can_hurt(SenServer server) throws Exception {
        Http demo = server.demo();
        List<String> faults = new ArrayList<>();
        for (Operation operation : reads(demo)) {
            if (operation.template().contains("{")) {
                for (String value : VALUES) {
                    check(demo, operation.template().replaceAll("\\{[^}]+}", value.replace("$", "\\$")), faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f..%2fetc/passwd",
                "/assets/..%2f..%2fapplication",
                "//etc/passwd",
                "/api/v1/procedures;jsessionid=1",
                "/%2e%2e/%2e%2e/",
                "/\u0001",
                "/api/v1/%"
            })
    void an_address_that_tries_to_climb_out_finds_nothing(String target, SenServer server) throws Exception {
        Answer answer = new RawHttp(server.anybody()).get(target, "");

        assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
        assertThat(answer.text()).doesNotContain("root:");
    }

    @Test
    void a_header_larger_than_the_server_reads_is_refused(SenServer server) throws Exception {
        Answer answer =
                new RawHttp(server.anybody()).get("/api/v1/procedures", "X-Long: " + "x".repeat(200_000) + "\r\n");

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.isProblem()).as(answer.toString()).isTrue();
        assertThat(answer.text()).contains("urn:sen:problem:headers-too-large", "16 KiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/7.7\r\nHost: x\r\n\r\n",
                "POST /api/v1/procedures HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
                "POST /api/v1/procedures HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST /oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            })
    void a_request_that_is_none_is_a_problem_like_any_other(String request, SenServer server) throws Exception {
        Answer answer = new RawHttp(server.anybody()).send(request);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 505);
        assertThat(answer.isProblem()).as(answer.toString()).isTrue();
        assertThat(answer.text()).contains("\"type\":\"urn:sen:problem:").doesNotContain("etty");
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(answer.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//etc/passwd", "/a%2fb", "/a/..;/b"})
    void a_person_with_an_ambiguous_address_gets_a_page_in_the_chosen_language(String target, SenServer server)
            throws Exception {
        Answer answer = new RawHttp(server.anybody()).get(target, "Accept: text/html\r\nAccept-Language: en\r\n");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.text()).contains("<html lang=\"en\">", "The request is not valid", "/assets/");
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(answer.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer %00\r\n",
                "Authorization: Bearer a.b.c\r\n",
                "Authorization: Basic ====\r\n",
                "Accept-Language: ;;;q=x,\r\n",
                "Accept: ;;;\r\n",
                "Cookie: sen-session=%00; sen-session=\"\r\n",
                "If-None-Match: \"\r\n",
                "Range: bytes=9-1\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Expect: the-unexpected\r\n"
            })
    void no_header_can_break_the_server(String header, SenServer server) throws Exception {
        Answer answer = new RawHttp(server.anybody()).get("/api/v1/procedures?limit=1", header);

        assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
    }

    private static List<Operation> reads(Http client) {
        return OpenApi.of(client).operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList();
    }

    private static void check(Http client, String target, List<String> faults) throws IOException {
        Answer answer = new RawHttp(client).get(target, "Accept: application/json\r\n" + client.headerLines());
        boolean calm = answer.status() >= 200 && answer.status() < 500;
        boolean explained = answer.status() < 400 || answer.isProblem();
        if (!calm || !explained || answer.header("X-Injected").isPresent()) {
            faults.add(answer.toString());
        }
    }
}
