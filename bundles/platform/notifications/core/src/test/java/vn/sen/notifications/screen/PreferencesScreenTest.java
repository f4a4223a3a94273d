// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.delivery.FakeChannel;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.notifications.preference.Preference;
import vn.sen.notifications.preference.PreferenceOwner;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class PreferencesScreenTest {

    private static final PreferenceOwner BUOI = PreferenceOwner.address("email", "buoi@example.vn");

    @Parameter
    private ModuleDatabase.Product product;

    private NotificationNode node;
    private PreferencesScreen screen;
    private String token;

    @BeforeEach
    void open() {
        node = NotificationNode.on(product);
        TokenOwners tokens = new TokenOwners(node.sql(), node.links(), node.vault());
        screen = new PreferencesScreen(node.preferences(), tokens, node.declared(), node.channels());
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        node.send(NotificationNode.letter("1").by("email").build());
        node.look();
        URI link = mail.taken().get(0).preferences().orElseThrow();
        assertThat(mail.taken().get(0).text()).contains(link.toString());
        token = link.getPath().substring("/notifications/preferences/".length());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_link_of_a_message_shows_the_address_masked_and_only_kinds_that_may_be_left() {
        HtmlPage page = screen.byLink(token, "");

        assertThat(page.params().get("address")).isEqualTo("b****@example.vn");
        assertThat(page.params().get("kinds").toString())
                .contains(NotificationNode.LETTER)
                .doesNotContain(NotificationNode.CODE);
    }

    @Test
    void what_is_chosen_by_the_link_counts_for_the_next_message() {
        screen.keepByLink(token, "", "en", List.of("email"), List.of());

        assertThat(node.preferences().of(BUOI))
                .isEqualTo(new Preference(Optional.of(Language.EN), Set.of(), Set.of(NotificationNode.LETTER)));
        UUID next = node.send(NotificationNode.letter("2").by("email").build());
        assertThat(node.state(next)).isEqualTo(NotificationState.SKIPPED);
        screen.keepByLink(token, "", "", List.of("email"), List.of(NotificationNode.LETTER));
        assertThat(node.preferences().of(BUOI)).isEqualTo(Preference.NONE);
        assertThat(node.acts().acts())
                .allSatisfy(act -> assertThat(act.target().orElseThrow().id()).isEqualTo("email b****@example.vn"));
    }

    @Test
    void a_mail_program_unsubscribes_from_the_kind_with_one_click_and_leaves_the_rest() {
        node.preferences().keep(BUOI, new Preference(Optional.of(Language.EN), Set.of(), Set.of("other.kind")));
        screen.keepByLink(token, "One-Click", "", List.of(), List.of());

        assertThat(node.preferences().of(BUOI))
                .isEqualTo(new Preference(
                        Optional.of(Language.EN), Set.of(), Set.of("other.kind", NotificationNode.LETTER)));
    }

    @Test
    void what_the_form_cannot_show_stays_as_it_was() {
        node.preferences().keep(BUOI, new Preference(Optional.empty(), Set.of(), Set.of("absent.module")));
        screen.keepByLink(token, "", "", List.of("email"), List.of(NotificationNode.LETTER));

        assertThat(node.preferences().of(BUOI).kindsOff()).containsExactly("absent.module");
    }

    @Test
    void a_link_that_was_made_up_is_no_page() {
        assertThatThrownBy(() -> screen.byLink("x" + token, ""))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(404));
    }
}
