// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.sen.tests.contract.Doorways.Doorway;
import vn.sen.tests.harness.Database;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.harness.WebSession;

/** Whatever is asked for by GET, by somebody who may ask for it: nothing that people entered is another afterwards. */
@SenTest(Database.POSTGRESQL)
class SafeMethodsOnPostgresTest {

    /** What the server itself keeps while it is asked, and beside it: no record that people enter. */
    private static final Set<String> KEPT_BY_THE_SERVER = Set.of(
            // That somebody read something is recorded, and sealed a second later.
            "audit.unsealed_entry",
            "audit.sealed_entry",
            "audit.chain_end",
            "audit.daily_head",
            // When a session was last used.
            "identity.sign_in_session",
            // Work that goes on by itself: due jobs, positions of listeners.
            "jobs.scheduled_tasks",
            "jobs.job",
            "events.listener",
            "events.node",
            // The page that asks for the first code shows a secret, which counts for nothing until the code is right.
            "identity.second_factor");

    private static final String PERSON = "PERSON";

    @Test
    void nothing_that_people_entered_changes_by_get(SenServer server) throws Exception {
        Http program = server.demo();
        Http person = WebSession.of(server.anybody(), "demo", "demo-secret").on(server.anybody());
        try (AgencyRecords records = new AgencyRecords(server.demo());
                TouchedTables tables = new TouchedTables(server.database().orElseThrow())) {
            int answered = 0;
            Map<String, Set<String>> wrong = new TreeMap<>();
            Set<String> known = new TreeSet<>(KEPT_BY_THE_SERVER);
            for (Doorway doorway : asked(server)) {
                boolean own =
                        doorway.roles().filter(roles -> roles.contains(PERSON)).isPresent();
                int status = Knocking.knock(own ? person : program, doorway, path(records, doorway), Optional.empty())
                        .status();
                answered += status == 200 ? 1 : 0;
                Set<String> touched = tables.names();
                touched.removeAll(known);
                if (!touched.isEmpty()) {
                    wrong.put(doorway.toString(), touched);
                    known.addAll(touched);
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(answered).as("methods that had something to tell").isGreaterThan(60);
        }
    }

    @Test
    void a_change_is_noticed(SenServer server) throws Exception {
        try (AgencyRecords records = new AgencyRecords(server.demo());
                TouchedTables tables = new TouchedTables(server.database().orElseThrow())) {
            server.demo()
                    .post("/api/v1/positions", records.position("Chức danh nữa"))
                    .expect(201);

            assertThat(tables.names()).contains("organization.position");
        }
    }

    /** Every method that answers GET, the record of the commune where one is known. */
    private static String path(AgencyRecords records, Doorway doorway) throws Exception {
        return Optional.ofNullable(AgencyRequests.reviewed().get(doorway.toString()))
                .map(asking -> records.fill(asking.path()))
                .orElseGet(() -> doorway.path(Knocking.NOBODY));
    }

    private static List<Doorway> asked(SenServer server) throws Exception {
        List<Doorway> found = new ArrayList<>(Doorways.of(server.framework()));
        found.removeIf(doorway -> !doorway.verb().equals("GET"));
        assertThat(found).hasSizeGreaterThan(60);
        return found;
    }
}
