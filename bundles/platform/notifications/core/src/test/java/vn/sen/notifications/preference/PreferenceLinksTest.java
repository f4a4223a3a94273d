// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.notifications.FakeProtection;

class PreferenceLinksTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private final PreferenceLinks links =
            new PreferenceLinks(new FakeProtection(), asAsked -> URI.create("https://sen.example.vn"));

    @Test
    void a_link_leads_back_to_its_notification_and_channel() {
        URI link = links.link(ID, "email").orElseThrow();
        String token = link.getPath().substring("/notifications/preferences/".length());

        assertThat(link.toString()).startsWith("https://sen.example.vn/notifications/preferences/");
        assertThat(links.read(token)).contains(new PreferenceLinks.Origin(ID, "email"));
    }

    @Test
    void a_link_that_was_made_up_or_changed_leads_nowhere() {
        String token = links.token(ID, "email");
        String other = links.token(new UUID(0, 1), "email");

        assertThat(links.read(token.replace(".email", ".sms"))).isEmpty();
        assertThat(links.read((token.startsWith("A") ? "B" : "A") + token.substring(1)))
                .isEmpty();
        assertThat(links.read(token.substring(0, 20) + other.substring(20))).isEmpty();
        assertThat(links.read(token.replace(".k1.", ".k2."))).isEmpty();
        assertThat(links.read("x")).isEmpty();
        assertThat(links.read("%%%.k1.email")).isEmpty();
    }

    @Test
    void without_a_public_address_there_is_no_link() {
        assertThat(new PreferenceLinks(new FakeProtection(), asAsked -> asAsked).link(ID, "email"))
                .isEqualTo(Optional.empty());
    }
}
