// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.RoleGrant;

class OpenIdProviderTest {

    private static final String AWAY = "https://sso.example.vn/realms/sen";

    @Test
    void its_button_speaks_the_language_of_the_page() {
        OpenIdProvider provider = Configured.at(AWAY).provider();

        assertThat(provider.label(Locale.forLanguageTag("vi"))).isEqualTo("Cổng thử");
        assertThat(provider.label(Locale.ENGLISH)).isEqualTo("Test gate");
        assertThat(provider.startPath()).isEqualTo("/sign-in/openid/fake");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://sso.example.vn, https",
        "issuer, nonsense, https",
        "clientId, '', clientId",
        "clientSecret, '', clientSecret or privateKey",
        "clientSecret, file:missing, cannot be read",
        "privateKey, file:missing, either",
        "identityNumberLevel, HIGH, LEVEL_1"
    })
    void a_wrong_setting_is_told(String setting, String value, String told) {
        assertThatThrownBy(() -> Configured.at(AWAY).with(setting, value).provider())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    @Test
    void id_tokens_cannot_be_set_to_be_access_tokens() {
        assertThatThrownBy(() -> Configured.at(AWAY)
                        .with("tokenAudiences", new String[] {FakeProvider.CLIENT})
                        .provider())
                .hasMessageContaining("client id");
    }

    @Test
    void a_configuration_without_a_usable_name_is_told() {
        assertThatThrownBy(
                        () -> Configured.at(AWAY).provider("vn.sen.identity.openid", Path.of("."), Clock.systemUTC()))
                .hasMessageContaining("vn.sen.identity.openid~<id>");
    }

    @Test
    void an_access_token_is_a_person_with_mapped_roles() {
        try (FakeProvider fake = new FakeProvider()) {
            OpenIdProvider provider = Configured.at(fake.issuer())
                    .with("tokenAudiences", new String[] {"sen-api"})
                    .with("rolesClaim", "realm_access.roles")
                    .with("roles", new String[] {"can-bo=CLERK"})
                    .provider();
            String token = fake.signed(fake.claims()
                    .audience("sen-api")
                    .claim("realm_access", Map.of("roles", java.util.List.of("can-bo")))
                    .build());

            ExternalIdentity person = provider.verify(token).orElseThrow();

            assertThat(person.subject()).isEqualTo("person-1");
            assertThat(person.grants()).containsExactly(RoleGrant.everywhere("CLERK"));
        }
    }
}
