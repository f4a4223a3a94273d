// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.sen.tests.contract.Doorways.Doorway;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.RoleClient;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.harness.WebSession;
import vn.sen.tests.zoo.Animals;
import vn.sen.tests.zoo.Guest;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Zoo;

/** Every method and page of every enabled module, asked for by nobody and by every single role. */
@SenTest
class RoleMatrixTest {

    /** Fits every path variable and names nothing that exists. */
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    /** Held by whoever is signed in as a person, and by no program. */
    private static final String PERSON = "PERSON";

    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    void what_is_not_public_answers_nobody_without_sign_in(SenServer server) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Doorway doorway : closed(server)) {
            Answer answer = Knocking.knock(server.anybody(), doorway);
            boolean led = answer.status() == 303
                    && answer.header("Location").orElse("").startsWith("/sign-in");
            boolean refused = answer.status() == 401;
            if (!refused && !(doorway.page() && doorway.verb().equals("GET") && led)) {
                wrong.add(answer.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void with_a_single_role_exactly_the_methods_that_declare_it_open(SenServer server) throws Exception {
        List<Doorway> closed = closed(server);
        Map<String, RoleClient> holders = new TreeMap<>();
        for (String role : roles(closed)) {
            holders.put(role, RoleClient.of(server, role));
        }
        assertThat(wrongs(closed, holders)).isEmpty();
    }

    @Test
    void a_person_who_holds_no_role_reads_what_is_about_oneself_and_nothing_else(SenServer server) throws Exception {
        String name = "nguoi.dan." + Long.toString(System.nanoTime(), 36);
        String oneTime = server.demo()
                .post(
                        "/api/v1/users",
                        "{\"name\": \"%s\", \"displayName\": \"Người Dân\", \"grants\": []}".formatted(name))
                .expect(201)
                .json()
                .path("oneTimePassword")
                .asText();
        Http person = WebSession.ofNewcomer(server.anybody(), name, oneTime, "trời xanh mây trắng nắng vàng")
                .on(server.anybody());
        List<String> wrong = new ArrayList<>();
        for (Doorway doorway : closed(server)) {
            if (doorway.verb().equals("GET")) {
                Answer answer = Knocking.knock(person, doorway);
                boolean own = doorway.roles().orElse(Set.of()).contains(PERSON);
                boolean right = own ? answer.status() != 401 && answer.status() != 403 : answer.status() == 403;
                if (!right || answer.header("Location").orElse("").startsWith("/sign-in")) {
                    wrong.add(answer.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_the_description_says_of_roles_is_what_the_code_says(SenServer server) throws Exception {
        Map<String, Set<String>> described = new TreeMap<>();
        OpenApi api = OpenApi.of(server.demo());
        api.operations().forEach(operation -> described.put(operation.name(), described(api, operation)));
        List<String> wrong = new ArrayList<>();
        for (Doorway doorway : Doorways.of(server.framework())) {
            Set<String> told = described.get(doorway.toString());
            if (told != null && !told.equals(doorway.roles().orElse(Set.of()))) {
                wrong.add(doorway + " is described for " + told + " and open to " + doorway.roles());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_method_that_lies_about_its_roles_is_found(SenServer server) throws Exception {
        ModulePackage liar = ModulePackage.of(
                "liar",
                Animals.withResource(
                        "liar",
                        "@jakarta.annotation.security.RolesAllowed(\"CLERK\")",
                        "private static String refuse() {"
                                + " throw vn.sen.web.api.ProblemException.problem(403, \"access-denied\").build(); }",
                        "refuse()"));
        try (Guest guest = new Guest(new Zoo(server.demo()), liar)) {
            guest.enable().isEnabled();
            List<Doorway> doors = closed(server).stream()
                    .filter(doorway -> doorway.template().equals("/api/v1/liar"))
                    .toList();
            assertThat(doors).hasSize(1);
            assertThat(wrongs(doors, Map.of("CLERK", RoleClient.of(server, "CLERK"))))
                    .singleElement()
                    .asString()
                    .contains("CLERK", "/api/v1/liar", "403");
        }
    }

    private static List<String> wrongs(List<Doorway> doors, Map<String, RoleClient> holders) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Doorway doorway : doors) {
            Set<String> declared = doorway.roles().orElse(Set.of());
            for (Map.Entry<String, RoleClient> holder : holders.entrySet()) {
                Answer answer = Knocking.knock(holder.getValue().client(), doorway);
                if (answer.status() == 401) {
                    // Some acts end every token there is.
                    answer = Knocking.knock(holder.getValue().renewed(), doorway);
                }
                boolean open = declared.contains(holder.getKey());
                boolean right = open ? answer.status() != 401 && answer.status() != 403 : answer.status() == 403;
                if (!right) {
                    wrong.add(holder.getKey() + ": " + answer);
                }
            }
        }
        return wrong;
    }

    private static Set<String> roles(List<Doorway> doors) {
        Set<String> roles = new TreeSet<>();
        doors.forEach(doorway -> roles.addAll(doorway.roles().orElse(Set.of())));
        roles.remove(PERSON);
        roles.addAll(Set.of(
                "ADMINISTRATOR",
                "AUDITOR",
                "CITIZEN",
                "CLERK",
                "INTERVIEWER",
                "LEADER",
                "OFFICER",
                "PAR_APPRAISER",
                "PAR_OFFICER",
                "PUBLISHER",
                "SURVEY_MANAGER"));
        return roles;
    }

    private static List<Doorway> closed(SenServer server) throws Exception {
        List<Doorway> closed = Doorways.of(server.framework()).stream()
                .filter(doorway -> doorway.roles().isPresent())
                .toList();
        assertThat(closed).hasSizeGreaterThan(20).anyMatch(Doorway::page);
        return closed;
    }

    private static Set<String> described(OpenApi api, OpenApi.Operation operation) {
        Set<String> roles = new TreeSet<>();
        api.document()
                .path("paths")
                .path(operation.template())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("x-roles")
                .forEach(role -> roles.add(role.asText()));
        return roles;
    }
}
