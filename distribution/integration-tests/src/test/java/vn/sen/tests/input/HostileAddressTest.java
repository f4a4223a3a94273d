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
        // An address that is no address is refused by the HTTP server before anything of ours sees it.
        boolean unreadable = answer.status() == 400 && answer.text().contains("<title>Error 400");
        boolean explained = answer.status() < 400 || answer.isProblem() || unreadable;
        if (!calm || !explained || answer.header("X-Injected").isPresent()) {
            faults.add(answer.toString());
        }
    }
}
