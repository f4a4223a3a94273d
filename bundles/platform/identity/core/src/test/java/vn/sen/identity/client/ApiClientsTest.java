// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.client.ApiClients.NewClient;
import vn.sen.identity.store.IdentityStore;

@ParameterizedClass
@EnumSource
class ApiClientsTest {

    private final MovingClock clock = new MovingClock();
    private final IdentityStore store;
    private final ApiClients clients;

    ApiClientsTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        clients = new ApiClients(store, clock);
    }

    @Test
    void a_client_authenticates_with_the_secret_that_was_shown_once() {
        NewClient made = clients.register("portal", "Cổng dịch vụ công", Set.of("CLERK", "LEADER"))
                .orElseThrow();

        ClientRecord client =
                clients.authenticate("portal", made.secret().orElseThrow()).orElseThrow();

        assertThat(client.name()).isEqualTo("Cổng dịch vụ công");
        assertThat(client.roles()).containsExactlyInAnyOrder("CLERK", "LEADER");
        assertThat(client.createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void the_secret_itself_is_not_stored() {
        NewClient made = clients.register("portal", "Portal", Set.of("CLERK")).orElseThrow();

        String stored = store.read(em -> em.find(ApiClient.class, "portal").secretHash());

        assertThat(stored).hasSize(64).isNotEqualTo(made.secret().orElseThrow());
    }

    @Test
    void unknown_wrong_and_disabled_clients_get_the_same_answer() {
        NewClient made = clients.register("portal", "Portal", Set.of("CLERK")).orElseThrow();

        assertThat(clients.authenticate("nobody", made.secret().orElseThrow())).isEmpty();
        assertThat(clients.authenticate("portal", made.secret().orElseThrow() + "x"))
                .isEmpty();
        assertThat(clients.authenticate("portal", "")).isEmpty();
        clients.disable("portal");
        assertThat(clients.authenticate("portal", made.secret().orElseThrow())).isEmpty();
    }

    @Test
    void an_id_is_given_once() {
        clients.register("portal", "First", Set.of("CLERK"));

        assertThat(clients.register("portal", "Second", Set.of("LEADER"))).isEmpty();
        assertThat(clients.find("portal")).map(ClientRecord::name).contains("First");
    }

    @Test
    void disabling_shows_at_once_where_it_was_done() {
        clients.register("portal", "Portal", Set.of("CLERK"));
        assertThat(clients.recent("portal")).map(ClientRecord::enabled).contains(true);

        clients.disable("portal");

        assertThat(clients.recent("portal")).map(ClientRecord::enabled).contains(false);
    }

    @Test
    void disabling_shows_on_another_node_within_ten_seconds() {
        clients.register("portal", "Portal", Set.of("CLERK"));
        ApiClients otherNode = new ApiClients(store, clock);
        otherNode.recent("portal");

        clients.disable("portal");
        clock.advance(Duration.ofSeconds(10));

        assertThat(otherNode.recent("portal")).map(ClientRecord::enabled).contains(false);
    }

    @Test
    void disabling_an_unknown_client_is_told() {
        assertThat(clients.disable("nobody")).isEqualTo(Optional.empty());
    }

    @Test
    void a_list_goes_on_after_the_last_id() {
        for (String id : new String[] {"c", "a", "b"}) {
            clients.register(id, id, Set.of("CLERK"));
        }

        assertThat(clients.list("", 2)).extracting(ClientRecord::id).containsExactly("a", "b");
        assertThat(clients.list("b", 2)).extracting(ClientRecord::id).containsExactly("c");
        assertThat(clients.count()).isEqualTo(3);
    }

    @Test
    void a_client_without_a_secret_never_authenticates_with_one() {
        ClientKind onPeoplesMachines = new ClientKind(false, List.of("http://127.0.0.1/back"));

        NewClient made = clients.register("app", "App", ClientRights.everywhere(Set.of("CLERK")), onPeoplesMachines)
                .orElseThrow();

        assertThat(made.secret()).isEmpty();
        assertThat(made.client().kind()).isEqualTo(onPeoplesMachines);
        assertThat(clients.find("app").orElseThrow().kind()).isEqualTo(onPeoplesMachines);
        assertThat(clients.authenticate("app", "")).isEmpty();
    }
}
