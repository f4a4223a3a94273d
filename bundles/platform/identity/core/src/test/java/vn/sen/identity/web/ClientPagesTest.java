// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.store.IdentityStore;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

class ClientPagesTest {

    private final ApiClients clients = new ApiClients(new IdentityStore(IdentityDatabase.H2.empty(), unprepared -> {}));
    private final ClientPages pages =
            new ClientPages(clients, new AgencyRegister(Optional.empty()), Administrators.REACHES);
    private final ClientsResource resource =
            new ClientsResource(clients, new AgencyRegister(Optional.empty()), Administrators.REACHES);

    @Test
    void a_client_is_held_to_the_agencies_that_were_filled_in() {
        String ward = "00000000-0000-0001-0000-000000000001";

        pages.create("ward", "Ward", List.of("CLERK"), " " + ward + " \n\n", "", false, Administrators.ofAll());
        Response refused =
                pages.create("nowhere", "Nowhere", List.of("CLERK"), "H99.99", "", false, Administrators.ofAll());

        assertThat(clients.find("ward").orElseThrow().agencies()).containsExactly(UUID.fromString(ward));
        assertThat(resource.get("ward", Administrators.ofAll()).agencies()).containsExactly(UUID.fromString(ward));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(clients.find("nowhere")).isEmpty();
    }

    @Test
    void a_new_client_s_secret_is_shown_once_on_a_page_that_nobody_stores() {
        Response response = create(" Portal ", "Cổng dịch vụ công", List.of("CLERK"));

        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(page(response).params().get("made")).isNotEqualTo(Optional.empty());
        assertThat(clients.find("portal")).map(ClientRecord::roles).contains(Set.of("CLERK"));
        assertThat(pages.list(Administrators.ofAll()).params().get("made")).isEqualTo(Optional.empty());
    }

    @Test
    void a_faulty_form_comes_back_filled_in_with_every_fault() {
        Response response = create("A B", "Name", List.of());

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page(response).params().get("form"))
                .isEqualTo(new ClientForm("a b", "Name", Set.of(), "", "", false));
        assertThat((List<?>) page(response).params().get("faults")).hasSize(2);
    }

    @Test
    void a_taken_id_is_told() {
        create("portal", "First", List.of("CLERK"));

        Response response = create("portal", "Second", List.of("CLERK"));

        assertThat(page(response).params().get("faults"))
                .isEqualTo(List.of(Fault.of("/id", "client-exists", "portal")));
    }

    @Test
    void disabling_asks_first_and_then_leads_back_to_the_list() {
        create("portal", "Portal", List.of("CLERK"));

        assertThat(pages.askBeforeDisabling("portal", Administrators.ofAll()).template())
                .isEqualTo("client-disable.jte");
        assertThat(clients.find("portal")).map(ClientRecord::enabled).contains(true);

        assertThat(pages.disable("portal", Administrators.ofAll()).getLocation())
                .hasToString("/clients");
        assertThat(clients.find("portal")).map(ClientRecord::enabled).contains(false);
    }

    @Test
    void unknown_clients_are_not_found() {
        assertThatThrownBy(() -> pages.disable("nobody", Administrators.ofAll()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> pages.askBeforeDisabling("nobody", Administrators.ofAll()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> resource.get("nobody", Administrators.ofAll())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> resource.disable("nobody", Administrators.ofAll()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_program_reads_the_secret_in_the_answer_that_creates_the_client_and_nowhere_else() {
        Response response = resource.create(
                new ClientOrder("portal", "Portal", List.of("LEADER", "CLERK"), null, null, null),
                Administrators.ofAll());
        ClientView made = (ClientView) response.getEntity();

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getHeaderString("Location")).isEqualTo("/api/v1/clients/portal");
        assertThat(made.roles()).containsExactly("CLERK", "LEADER");
        assertThat(clients.authenticate("portal", made.secret().orElseThrow())).isPresent();
        assertThat(resource.get("portal", Administrators.ofAll()).secret()).isEmpty();
    }

    @Test
    void a_program_is_told_every_fault_and_what_is_taken() {
        refused(new ClientOrder(null, null, null, null, null, null), 400, 3);
        resource.create(
                new ClientOrder("portal", "Portal", List.of("CLERK"), null, null, null), Administrators.ofAll());
        refused(new ClientOrder("portal", "Portal", List.of("CLERK"), null, null, null), 409, 0);
    }

    private Response create(String id, String name, List<String> roles) {
        return pages.create(id, name, roles, "", "", false, Administrators.ofAll());
    }

    @Test
    void a_program_that_people_sign_in_to_tells_where_they_return() {
        Response response = pages.create(
                "app", "App", List.of("CLERK"), "", " vn.example.app:/back \n\n", true, Administrators.ofAll());

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(clients.find("app").orElseThrow().kind())
                .isEqualTo(new ClientKind(false, List.of("vn.example.app:/back")));
        assertThat(resource.get("app", Administrators.ofAll()).redirectUris()).containsExactly("vn.example.app:/back");
    }

    private void refused(ClientOrder order, int status, int faults) {
        assertThatThrownBy(() -> resource.create(order, Administrators.ofAll()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(status);
                    assertThat(problem.faults()).hasSize(faults);
                });
    }

    private static HtmlPage page(Response response) {
        return (HtmlPage) response.getEntity();
    }
}
