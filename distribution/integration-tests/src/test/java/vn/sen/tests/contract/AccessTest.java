// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.sen.tests.contract.OpenApi.Operation;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** Walks every operation the server describes and asks who may call it. */
@SenTest
class AccessTest {

    /** Fits every path variable and names nothing that exists. */
    private static final String NOBODY = "0.000000";

    /** Also the one that it is called with. */
    private static final String ENDS_EVERY_TOKEN = "POST /api/v1/signing-keys/replace";

    @Test
    void without_a_token_only_the_reviewed_operations_answer(SenServer server) throws Exception {
        Set<String> open = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : described(server.anybody())) {
            Answer answer = call(server.anybody(), operation);
            if (answer.status() != 401) {
                open.add(operation.name());
            } else if (!answer.isProblem() || answer.header("WWW-Authenticate").isEmpty()) {
                wrong.add(answer.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(open).containsExactlyElementsOf(reviewed());
    }

    @Test
    void a_token_that_nobody_issued_is_no_token(SenServer server) {
        Http forged = server.anybody().with("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJkZW1vIn0.");

        Answer answer = forged.get("/api/v1/modules").expect(401);

        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void the_client_with_every_role_is_refused_nowhere(SenServer server) {
        Http demo = server.demo();
        List<String> refused = described(demo).stream()
                .filter(operation -> !operation.name().equals(ENDS_EVERY_TOKEN))
                .map(operation -> call(demo, operation))
                .filter(answer -> answer.status() == 401 || answer.status() == 403)
                .map(Answer::toString)
                .toList();

        assertThat(refused).isEmpty();
    }

    /** Everything but the sign-in of programs, which answers as OAuth wants it. */
    private static List<Operation> described(Http client) {
        return OpenApi.of(client).operations().stream()
                .filter(operation -> !operation.template().startsWith("/oauth2/"))
                .toList();
    }

    private static Answer call(Http client, Operation operation) {
        Optional<String> type =
                operation.body().map(content -> content.fieldNames().next());
        return client.send(
                operation.method(),
                operation.path(NOBODY),
                type.isPresent() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody(),
                type);
    }

    private static List<String> reviewed() throws IOException {
        try (InputStream in = AccessTest.class.getResourceAsStream("/public-operations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted()
                    .toList();
        }
    }
}
