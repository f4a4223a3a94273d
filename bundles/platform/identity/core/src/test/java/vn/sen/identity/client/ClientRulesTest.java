// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.web.api.Fault;

class ClientRulesTest {

    @Test
    void a_good_client_has_no_fault() {
        assertThat(ClientRules.faults("national-portal", "Cổng quốc gia", Set.of("CLERK")))
                .isEmpty();
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(ClientRules.faults("A", " ", Set.of()))
                .extracting(Fault::pointer)
                .containsExactly("/id", "/name", "/roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Portal", "cổng", "a b", "a:b", "-a", "a/../b"})
    void an_id_that_would_trouble_headers_or_addresses_is_refused(String id) {
        assertThat(ClientRules.faults(id, "Name", Set.of("CLERK")))
                .extracting(Fault::code)
                .contains("client-id-format");
    }

    @Test
    void a_role_with_a_blank_is_refused_because_roles_are_stored_with_blanks_between() {
        assertThat(ClientRules.faults("portal", "Name", Set.of("CLERK ADMINISTRATOR")))
                .extracting(Fault::code)
                .containsExactly("client-role-format");
    }

    @Test
    void a_control_character_in_the_name_is_refused() {
        assertThat(ClientRules.faults("portal", "Na\u0000me", Set.of("CLERK")))
                .extracting(Fault::code)
                .containsExactly("control-character");
    }
}
