// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.notifications.api.DeliveryReports;
import vn.sen.notifications.api.NotificationEvents;
import vn.sen.notifications.api.NotificationState;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class StoredReportsTest {

    @Parameter
    private ModuleDatabase.Product product;

    private NotificationNode node;
    private DeliveryReports reports;

    @BeforeEach
    void open() {
        node = NotificationNode.on(product);
        reports = node.reports();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_report_that_a_message_arrived_is_kept_and_told_once() {
        node.come(FakeChannel.weak("sms"));
        UUID id = node.send(NotificationNode.letter("1").by("sms").build());
        node.look();
        String proof = node.status(id).proof().orElseThrow();

        assertThat(reports.delivered("sms", proof)).isTrue();
        assertThat(reports.delivered("sms", proof)).isTrue();
        assertThat(reports.delivered("sms", "unheard")).isFalse();
        assertThat(reports.delivered("email", proof)).isFalse();
        assertThat(reports.delivered("sms", "")).isFalse();
        assertThat(node.state(id)).isEqualTo(NotificationState.DELIVERED);
        assertThat(node.attempts(id)).extracting(Attempts.Attempt::outcome).containsExactly("SENT", "DELIVERED");
        assertThat(node.events().published())
                .extracting(event -> event.type().name())
                .containsExactly(NotificationEvents.SENT, NotificationEvents.DELIVERED);
    }

    @Test
    void a_message_that_did_not_arrive_goes_to_the_next_channel() {
        node.come(FakeChannel.weak("sms"));
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        UUID id = node.send(NotificationNode.letter("1").by("sms", "email").build());
        node.look();
        String proof = node.status(id).proof().orElseThrow();
        assertThat(reports.undelivered("sms", proof, "phone-off", "0912345678 is off"))
                .isTrue();
        node.look();

        assertThat(mail.taken()).hasSize(1);
        assertThat(node.state(id)).isEqualTo(NotificationState.SENT);
        assertThat(node.attempts(id))
                .extracting(Attempts.Attempt::outcome)
                .containsExactly("SENT", "UNDELIVERED", "SENT");
        assertThat(node.attempts(id))
                .extracting(Attempts.Attempt::detail)
                .noneMatch(detail -> detail.contains("0912345678"));
    }
}
