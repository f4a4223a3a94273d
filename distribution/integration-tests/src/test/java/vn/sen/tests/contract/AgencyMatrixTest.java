// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sen.tests.contract.Doorways.Doorway;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.RoleClient;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/**
 * Every method and page once more, asked for with the right role held at the right agency, above it, and elsewhere. A
 * method opens to a role at an agency only when the code marks it so; each one that is marked as asking for the agency of
 * a record has a request for such a record in {@code agency-methods.txt}.
 */
@SenTest
class AgencyMatrixTest {

    private static final String CHECKED = "CHECKED";
    private static final String PERSON = "PERSON";

    private static AgencyRecords records;
    private static List<Doorway> closed;
    private static Map<String, Map<String, RoleClient>> holders;

    @BeforeAll
    static void make_records_of_a_commune(SenServer server) throws Exception {
        holders = new TreeMap<>();
        records = new AgencyRecords(server.demo());
        closed = Doorways.of(server.framework()).stream()
                .filter(doorway -> doorway.roles().isPresent())
                .toList();
    }

    @AfterAll
    static void take_them_away() {
        records.close();
    }

    @Test
    void every_method_that_asks_for_an_agency_is_reviewed() throws Exception {
        Set<String> marked = checked().stream().map(Doorway::toString).collect(Collectors.toCollection(TreeSet::new));

        assertThat(marked).isEqualTo(AgencyRequests.reviewed().keySet());
    }

    @Test
    void a_role_of_another_agency_is_refused(SenServer server) throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, RoleClient> elsewhere = holders(server, records.name("OTHER"));
        for (Doorway doorway : checked()) {
            for (String role : roles(doorway)) {
                Answer answer = ask(elsewhere.get(role), doorway);
                boolean named = doorway.page() || answer.problemCode().equals("agency-forbidden");
                if (answer.status() != 403 || !named) {
                    wrong.add(role + " of another agency: " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_role_of_the_agency_and_of_the_one_above_passes(SenServer server) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String place : List.of("AGENCY", "PARENT")) {
            Map<String, RoleClient> held = holders(server, records.name(place));
            for (Doorway doorway : checked()) {
                for (String role : roles(doorway)) {
                    Answer answer = ask(held.get(role), doorway);
                    if (Set.of(401, 403, 404, 405, 500).contains(answer.status())) {
                        wrong.add(role + " of " + place + ": " + answer);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_belongs_to_no_agency_needs_the_role_for_the_province_unless_it_says_otherwise(SenServer server)
            throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, RoleClient> held = holders(server, records.name("AGENCY"));
        for (Doorway doorway : closed) {
            if (doorway.atAgency().filter(CHECKED::equals).isPresent()) {
                continue;
            }
            for (String role : roles(doorway)) {
                Answer answer = Knocking.knock(held.get(role).client(), doorway);
                boolean right = doorway.atAgency().isPresent()
                        ? answer.status() != 401 && answer.status() != 403
                        : answer.status() == 403
                                && (doorway.page() || answer.problemCode().equals("province-only"));
                if (!right) {
                    wrong.add(role + " at an agency: " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_refusal_names_the_agency_and_what_is_within_reach(SenServer server) {
        Answer answer = RoleClient.at(server, records.name("OTHER"), "CLERK")
                .client()
                .with("Accept-Language", "vi")
                .get("/api/v1/positions?agency=" + records.name("AGENCY"))
                .expect(403);

        assertThat(answer.json().path("agency").asText()).isEqualTo(records.name("AGENCY"));
        assertThat(answer.json().path("detail").asText())
                .contains(
                        "“" + records.name("AGENCY_NAME") + "”",
                        answer.json().at("/reach/0").asText());
    }

    private static List<Doorway> checked() {
        List<Doorway> checked = closed.stream()
                .filter(doorway -> doorway.atAgency().filter(CHECKED::equals).isPresent())
                .toList();
        assertThat(checked).hasSizeGreaterThan(30);
        return checked;
    }

    private static Answer ask(RoleClient holder, Doorway doorway) throws Exception {
        AgencyRequests.Asking asking = AgencyRequests.reviewed().get(doorway.toString());
        assertThat(asking).as(doorway + " in agency-methods.txt").isNotNull();
        return Knocking.knock(
                holder.client(),
                doorway,
                records.fill(asking.path()),
                asking.body().map(records::fill));
    }

    /** One client a role and agency, for all tests: each is a line of the page of clients, which others look at. */
    private static Map<String, RoleClient> holders(SenServer server, String agency) {
        return holders.computeIfAbsent(
                agency,
                at -> closed.stream()
                        .flatMap(doorway -> roles(doorway).stream())
                        .distinct()
                        .collect(Collectors.toMap(role -> role, role -> RoleClient.at(server, at, role))));
    }

    private static Set<String> roles(Doorway doorway) {
        Set<String> roles = new TreeSet<>(doorway.roles().orElse(Set.of()));
        roles.remove(PERSON);
        return roles;
    }
}
