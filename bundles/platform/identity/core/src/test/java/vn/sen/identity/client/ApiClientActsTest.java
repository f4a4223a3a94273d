// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.event.RecordedEvents;
import vn.sen.identity.store.IdentityStore;

class ApiClientActsTest {

    private final RecordedEvents recorded = new RecordedEvents();
    private final ApiClients clients =
            new ApiClients(new IdentityStore(IdentityDatabase.H2.empty(), unprepared -> {}), recorded.events());

    @Test
    void making_and_disabling_a_client_are_acts_without_its_secret() {
        String secret = clients.register("app", "App", Set.of("CLERK", "AUDITOR"))
                .flatMap(ApiClients.NewClient::secret)
                .orElseThrow();
        clients.disable("app");

        assertThat(recorded.told()).containsExactly("identity.client-create DONE", "identity.client-disable DONE");
        AuditEntry made = recorded.entries().get(0);
        assertThat(made.target()).contains(new AuditEntry.Target("identity.client", "app"));
        assertThat(made.changes()).contains(new Change("roles", Optional.empty(), Optional.of("AUDITOR CLERK")));
        assertThat(made.toString()).doesNotContain(secret);
    }

    @Test
    void disabling_what_is_disabled_or_unknown_is_no_act() {
        clients.register("app", "App", Set.of());
        clients.disable("app");
        clients.disable("app");
        clients.disable("nobody");

        assertThat(recorded.entries()).hasSize(2);
    }

    @Test
    void acts_upon_a_client_of_one_agency_are_on_its_record() {
        UUID ward = new UUID(1, 1);
        clients.register("ward", "Ward", new ClientRights(Set.of("CLERK"), Set.of(ward)), ClientKind.SERVICE);
        clients.disable("ward");
        clients.register(
                "two", "Two", new ClientRights(Set.of("CLERK"), Set.of(ward, new UUID(1, 2))), ClientKind.SERVICE);

        assertThat(recorded.entries())
                .extracting(entry -> entry.agency().orElse("-"))
                .containsExactly(ward.toString(), ward.toString(), "-");
    }
}
