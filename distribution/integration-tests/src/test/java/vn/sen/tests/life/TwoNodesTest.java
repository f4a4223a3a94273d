// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Database;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.ProgramOfPerson;
import vn.sen.tests.harness.RoleClient;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.harness.SteadyLoad;
import vn.sen.tests.harness.WebSession;

/** Two servers on one PostgreSQL: who is let in by one is let in by the other, and who is put out is put out of both. */
@SenTest(Database.POSTGRESQL)
class TwoNodesTest {

    private static final String FOR_ADMINISTRATORS = "/api/v1/signing-keys";

    /** How soon a change is felt on the other node, as the documentation says, and a little for a busy machine. */
    private static final Duration FELT = Duration.ofSeconds(10 + 5);

    /** A new key is announced for a minute before it signs. */
    private static final Duration ROTATED = Duration.ofSeconds(60 + 30);

    private static SenProcess one;
    private static SenProcess other;

    @BeforeAll
    static void start_two(Launcher launcher) throws Exception {
        List<SenProcess> nodes = launcher.prepareNodes(2);
        one = nodes.get(0).start();
        other = nodes.get(1).start();
    }

    @AfterAll
    static void stop_them() {
        other.close();
        one.close();
    }

    @Test
    void a_token_of_one_node_is_believed_by_the_other() {
        at(other, one.demo()).get(FOR_ADMINISTRATORS).expect(200);
        at(one, other.demo()).get(FOR_ADMINISTRATORS).expect(200);
    }

    @Test
    void keys_rotate_on_one_node_while_both_answer() throws Exception {
        Http administrator = one.demo();
        String fresh = administrator
                .post(FOR_ADMINISTRATORS + "/rotate")
                .expect(200)
                .json()
                .path("id")
                .asText();
        SteadyLoad here = SteadyLoad.on(administrator, FOR_ADMINISTRATORS, 1);
        SteadyLoad there = SteadyLoad.on(at(other, administrator), FOR_ADMINISTRATORS, 1);
        List<String> refused = new ArrayList<>();
        Set<SenProcess> signing = new TreeSet<>((a, b) -> Integer.compare(a.port(), b.port()));
        Deadline.await("both nodes sign with the new key", ROTATED, () -> {
            for (SenProcess node : List.of(one, other)) {
                Http token = node.demo();
                if (keyOf(token).equals(fresh)) {
                    signing.add(node);
                }
                Answer answer = at(node == one ? other : one, token).get(FOR_ADMINISTRATORS);
                if (answer.status() != 200) {
                    refused.add(answer.toString());
                }
            }
            return signing.size() == 2;
        });

        assertThat(refused).isEmpty();
        assertThat(here.stop()).isEmpty();
        assertThat(there.stop()).isEmpty();
        assertThat(recorded("identity.signing-key-rotate")).isPositive();
    }

    @Test
    void a_session_of_one_node_opens_the_other_until_it_is_ended() throws Exception {
        WebSession session = WebSession.of(one.anybody(), "demo", "demo-secret");
        session.on(other.anybody()).get("/profile").expect(200);

        one.demo().post("/api/v1/users/" + account("demo") + "/end-sessions").expect(200);

        assertThat(session.on(one.anybody()).get("/profile").status()).isEqualTo(303);
        Deadline.await(
                "the session ends on the other node",
                FELT,
                () -> session.on(other.anybody()).get("/profile").status() == 303);
    }

    @Test
    void a_program_that_is_disabled_on_one_node_is_refused_by_the_other() throws Exception {
        Http program = RoleClient.of(one.anybody(), "ADMINISTRATOR").client();
        at(other, program).get(FOR_ADMINISTRATORS).expect(200);
        String id = claims(program).path("client_id").asText();

        one.demo().post("/api/v1/clients/" + id + "/disable").expect(200);

        program.get(FOR_ADMINISTRATORS).expect(401);
        Deadline.await(
                "the program is refused by the other node",
                FELT,
                () -> at(other, program).get(FOR_ADMINISTRATORS).status() == 401);
    }

    @Test
    void a_refresh_token_used_on_both_nodes_ends_everything_that_came_of_it() throws Exception {
        ProgramOfPerson program = ProgramOfPerson.register(one.demo(), "Ứng dụng thử", Set.of("ADMINISTRATOR"));
        String code = WebSession.of(one.anybody(), "demo", "demo-secret").allow(one.anybody(), program.asking());
        String first = refreshToken(program.redeem(other.anybody(), code));
        Answer second = program.refresh(one.anybody(), first).expect(200);
        Http acting = one.anybody()
                .with(
                        "Authorization",
                        "Bearer " + second.json().path("access_token").asText());
        acting.get(FOR_ADMINISTRATORS).expect(200);

        program.refresh(other.anybody(), first).expect(400);

        program.refresh(one.anybody(), refreshToken(second)).expect(400);
        at(other, acting).get(FOR_ADMINISTRATORS).expect(401);
        Deadline.await(
                "the access token ends on the first node",
                FELT,
                () -> acting.get(FOR_ADMINISTRATORS).status() == 401);
    }

    private static String refreshToken(Answer answer) {
        return answer.expect(200).json().path("refresh_token").asText();
    }

    /** The same client of another node. */
    private static Http at(SenProcess node, Http client) {
        return node.anybody().with("Authorization", "Bearer " + token(client));
    }

    private static String token(Http client) {
        return client.headerLines().replaceAll("(?s).*Bearer (\\S+).*", "$1");
    }

    private static String keyOf(Http client) throws Exception {
        return part(client, 0).path("kid").asText();
    }

    private static JsonNode claims(Http client) throws Exception {
        return part(client, 1);
    }

    private static JsonNode part(Http client, int which) throws Exception {
        byte[] json = Base64.getUrlDecoder().decode(token(client).split("\\.")[which]);
        return new ObjectMapper().readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static String account(String name) {
        return one.demo()
                .get("/api/v1/users?q=" + name)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    private static int recorded(String action) {
        return one.demo()
                .get("/api/v1/audit/entries?action=" + action)
                .expect(200)
                .json()
                .path("items")
                .size();
    }
}
