// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.store.IdentityStore;
import vn.sen.web.api.ProblemException;

/** The programs of one ward, for who administers it. */
class AgencyClientsTest {

    private static final UUID WARD = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID OTHER_WARD = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final SecurityContext SHE = Administrators.of(WARD);

    private final ApiClients clients = new ApiClients(new IdentityStore(IdentityDatabase.H2.empty(), unprepared -> {}));
    private final AgencyRegister register = new AgencyRegister(Optional.empty());
    private final ClientPages pages = new ClientPages(clients, register, Administrators.REACHES);
    private final ClientsResource resource = new ClientsResource(clients, register, Administrators.REACHES);

    @BeforeEach
    void make_programs() {
        register("all", Set.of());
        register("both", Set.of(WARD, OTHER_WARD));
        register("other", Set.of(OTHER_WARD));
        register("own", Set.of(WARD));
    }

    @Test
    void she_sees_those_whose_every_place_is_hers() {
        assertThat(clients.list("", 50, Set.of(WARD)))
                .extracting(ClientRecord::id)
                .containsExactly("own");
        assertThat((List<?>) pages.list(Administrators.ofAll()).params().get("clients"))
                .hasSize(4);
        assertThat((List<?>) pages.list(SHE).params().get("clients")).hasSize(1);
        assertThat(resource.get("own", SHE).id()).isEqualTo("own");
        assertThatThrownBy(() -> resource.get("other", SHE)).isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> resource.get("both", SHE)).isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> resource.get("all", SHE)).isInstanceOf(ProblemException.class);
    }

    @Test
    void she_ends_no_other() {
        for (String id : List.of("all", "both", "other")) {
            assertThatThrownBy(() -> resource.disable(id, SHE)).as(id).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> pages.disable(id, SHE)).as(id).isInstanceOf(RuntimeException.class);
            assertThat(clients.find(id)).as(id).map(ClientRecord::enabled).contains(true);
        }
        pages.disable("own", SHE);
        assertThat(clients.find("own")).map(ClientRecord::enabled).contains(false);
    }

    @Test
    void a_program_of_hers_has_its_roles_in_her_ward_and_nowhere_else() {
        pages.create("new", "New", List.of("CLERK"), WARD.toString(), "", false, SHE);

        assertThat(clients.find("new").orElseThrow().agencies()).containsExactly(WARD);
        assertThatThrownBy(() -> pages.create("wide", "Wide", List.of("CLERK"), "", "", false, SHE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo("beyond-reach"));
        assertThatThrownBy(
                        () -> pages.create("wide", "Wide", List.of("CLERK"), WARD + "\n" + OTHER_WARD, "", false, SHE))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> resource.create(order(null), SHE)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> resource.create(order(List.of(OTHER_WARD)), SHE))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThat(clients.find("wide")).isEmpty();
    }

    private void register(String id, Set<UUID> agencies) {
        clients.register(id, id, new ClientRights(Set.of("CLERK"), agencies), ClientKind.SERVICE)
                .orElseThrow();
    }

    private static ClientOrder order(List<UUID> agencies) {
        return new ClientOrder("wide", "Wide", List.of("ADMINISTRATOR"), agencies, null, null);
    }
}
