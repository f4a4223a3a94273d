// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.identity.api.AssuranceLevel;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.openid.Configured;

class ClaimMappingTest {

    private static final ClaimNames NAMES = new ClaimNames("name", "email", "cccd", "realm_access.roles", "unit");

    private final Map<String, Object> claims = new HashMap<>(Map.of("sub", "person-1", "name", "Nguyễn Thị Nga"));

    @Test
    void a_person_has_name_address_session_and_subject() {
        claims.putAll(Map.of("email", "nga@example.vn", "email_verified", true, "sid", "session-1"));

        ExternalIdentity person = person();

        assertThat(person.provider()).isEqualTo("vneid");
        assertThat(person.subject()).isEqualTo("person-1");
        assertThat(person.displayName()).isEqualTo("Nguyễn Thị Nga");
        assertThat(person.email()).contains("nga@example.vn");
        assertThat(person.session()).contains("session-1");
        assertThat(person.signOutHint()).contains("hint");
    }

    @Test
    void an_address_that_is_not_verified_is_left_out() {
        claims.putAll(Map.of("email", "nga@example.vn", "email_verified", false));

        assertThat(person().email()).isEmpty();
    }

    @Test
    void without_a_name_something_else_is_shown() {
        claims.remove("name");
        assertThat(person().displayName()).isEqualTo("person-1");

        claims.put("preferred_username", "nga");
        assertThat(person().displayName()).isEqualTo("nga");
    }

    @Test
    void nobody_without_a_subject_is_a_person() {
        claims.remove("sub");
        assertThat(mapping().person(claims, Optional.empty())).isEmpty();

        claims.put("sub", "x".repeat(256));
        assertThat(mapping().person(claims, Optional.empty())).isEmpty();
    }

    @Test
    void roles_there_become_roles_here() {
        claims.put("realm_access", Map.of("roles", List.of("can-bo", "khac", "truong-phong")));

        assertThat(person().grants())
                .containsExactlyInAnyOrder(RoleGrant.everywhere("CLERK"), RoleGrant.at(Configured.AGENCY, "LEADER"));
    }

    @Test
    void a_role_may_be_held_at_the_agency_that_a_claim_names() {
        claims.put("realm_access", Map.of("roles", List.of("chuyen-vien")));
        claims.put("unit", "H12.17");

        assertThat(person().grants()).containsExactly(RoleGrant.at(Configured.AGENCY, "OFFICER"));
    }

    @Test
    void a_role_at_an_unknown_agency_is_not_given_at_all() {
        claims.put("realm_access", Map.of("roles", List.of("chuyen-vien")));
        assertThat(person().grants()).as("no agency").isEmpty();

        claims.put("unit", "H99");
        assertThat(person().grants()).as("unknown agency").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"loa2, LEVEL_2", "loa1, LEVEL_1", "other, UNVERIFIED", ", UNVERIFIED"})
    void an_identity_number_is_as_sure_as_the_sign_in(String acr, AssuranceLevel level) {
        claims.put("cccd", "096190000123");
        Optional.ofNullable(acr).ifPresent(value -> claims.put("acr", value));

        assertThat(person().identityNumber()).contains(new IdentityNumber("096190000123", level));
    }

    @Test
    void a_provider_may_vouch_for_every_number_alike() {
        claims.put("cccd", "096190000123");
        AssuranceRules always = new AssuranceRules("LEVEL_2", List.of(), Set.of());
        ClaimMapping mapping = new ClaimMapping("vneid", NAMES, always, List.of(), code -> Optional.empty());

        assertThat(mapping.person(claims, Optional.empty()).orElseThrow().identityNumber())
                .map(IdentityNumber::level)
                .contains(AssuranceLevel.LEVEL_2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "09619000012x", "0961900001234"})
    void what_is_no_identity_number_is_left_out(String number) {
        claims.put("cccd", number);

        assertThat(person().identityNumber()).isEmpty();
    }

    @Test
    void a_second_factor_is_what_the_provider_vouches_for() {
        assertThat(person().secondFactor()).isFalse();

        claims.put("amr", List.of("pwd", "mfa"));
        assertThat(person().secondFactor()).isTrue();

        claims.put("amr", List.of("pwd"));
        claims.put("acr", "loa2");
        assertThat(person().secondFactor()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clerk", "=CLERK", "clerk=clerk", "clerk=CLERK@", "clerk=CLERK@ H12"})
    void a_role_rule_that_cannot_be_read_is_told(String rule) {
        assertThatThrownBy(() -> RoleRule.parse(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there=ROLE@H12.17");
    }

    @Test
    void a_level_that_is_none_is_told() {
        assertThatThrownBy(() -> new AssuranceRules("HIGH", List.of(), Set.of()))
                .hasMessageContaining("LEVEL_1");
        assertThatThrownBy(() -> new AssuranceRules("LEVEL_1", List.of("loa2"), Set.of()))
                .hasMessageContaining("acr=LEVEL_2");
    }

    private ExternalIdentity person() {
        return mapping().person(claims, Optional.of("hint")).orElseThrow();
    }

    private static ClaimMapping mapping() {
        return new ClaimMapping(
                "vneid",
                NAMES,
                new AssuranceRules("UNVERIFIED", List.of("loa1=LEVEL_1", "loa2=LEVEL_2"), Set.of("mfa", "loa2")),
                List.of("can-bo=CLERK", "truong-phong=LEADER@H12.17", "chuyen-vien=OFFICER@*"),
                code -> code.equals("H12.17") ? Optional.of(Configured.AGENCY) : Optional.empty());
    }
}
