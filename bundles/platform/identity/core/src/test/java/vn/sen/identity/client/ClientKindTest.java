// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.web.api.Fault;

class ClientKindTest {

    @Test
    void people_return_to_exactly_what_is_registered() {
        ClientKind kind = new ClientKind(true, List.of("https://app.example.vn/back"));

        assertThat(kind.returnsTo("https://app.example.vn/back")).isTrue();
        assertThat(kind.returnsTo("https://app.example.vn/back/")).isFalse();
        assertThat(kind.returnsTo("https://app.example.vn/back?x=1")).isFalse();
        assertThat(kind.returnsTo("https://app.example.vn.evil.example/back")).isFalse();
        assertThat(kind.returnsTo("http://app.example.vn/back")).isFalse();
        assertThat(kind.returnsTo("")).isFalse();
    }

    @Test
    void a_program_on_this_machine_may_listen_on_any_port() {
        ClientKind kind = new ClientKind(false, List.of("http://127.0.0.1/back"));

        assertThat(kind.returnsTo("http://127.0.0.1:53111/back")).isTrue();
        assertThat(kind.returnsTo("http://127.0.0.1:53111/other")).isFalse();
        assertThat(kind.returnsTo("http://localhost:53111/back")).isFalse();
        assertThat(kind.returnsTo("http://127.0.0.1:53111@evil.example/back")).isFalse();
        assertThat(kind.returnsTo("http://evil.example:53111/back")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example.vn/back",
                "https://app.example.vn/back#part",
                "https://user@app.example.vn/back",
                "javascript:alert(1)",
                "data:text/html,x",
                "myapp:/back",
                "/back",
                "https:///back",
                "https://app.example.vn/a b",
                "https://ứng-dụng.vn/back"
            })
    void an_address_that_leads_to_nobody_s_own_is_refused(String address) {
        assertThat(faults(new ClientKind(true, List.of(address))))
                .containsExactly(Fault.of("/redirectUris", "client-redirect-format", address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.vn:8443/back?x=1",
                "http://localhost/back",
                "http://[::1]/b",
                "vn.example.app:/b"
            })
    void an_address_of_the_client_s_own_is_taken(String address) {
        assertThat(faults(new ClientKind(false, List.of(address)))).isEmpty();
    }

    @Test
    void a_client_without_secret_must_have_an_address() {
        assertThat(faults(new ClientKind(false, List.of())))
                .containsExactly(Fault.of("/redirectUris", "client-redirect-needed"));
    }

    private static List<Fault> faults(ClientKind kind) {
        return ClientRules.faults("app", "App", ClientRights.everywhere(Set.of("CLERK")), kind);
    }
}
