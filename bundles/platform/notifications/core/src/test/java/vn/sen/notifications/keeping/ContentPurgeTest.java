// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.documents.api.FileHash;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.channel.NotificationSettings;
import vn.sen.notifications.delivery.FakeChannel;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class ContentPurgeTest {

    @Parameter
    private ModuleDatabase.Product product;

    private NotificationNode node;
    private ContentPurge purge;

    @BeforeEach
    void open() {
        node = NotificationNode.on(product);
        purge = new ContentPurge(
                node.sql(), node.enclosures(), new NotificationSettings(new Defaults()), node.acts(), node.clock());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void texts_and_addresses_go_when_their_time_is_over_and_what_became_of_them_stays() {
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        UUID sent = node.send(NotificationNode.letter("1").by("email").build());
        node.look();
        mail.answering(SendResult.refused("server-refused", ""));
        UUID failed = node.send(NotificationNode.letter("2").by("email").build());
        node.look();
        UUID waiting = node.send(NotificationNode.letter("3").by("push", "zalo").build());
        node.clock().move(Duration.ofDays(89));
        assertThat(purge.handle(new byte[0], null)).isEqualTo("{\"ended\":0,\"failed\":0}");
        node.clock().move(Duration.ofDays(2));

        assertThat(purge.handle(new byte[0], null)).isEqualTo("{\"ended\":1,\"failed\":0}");
        assertThat(kept(sent)).isFalse();
        assertThat(kept(failed)).isTrue();
        assertThat(kept(waiting)).isTrue();
        assertThat(node.state(sent)).isEqualTo(NotificationState.SENT);
        assertThat(node.status(sent).proof()).isPresent();
        assertThat(node.attempts(sent)).hasSize(1);
        assertThat(node.acts().lines()).containsExactly("notifications.purge DONE -");
        node.clock().move(Duration.ofDays(365));
        assertThat(purge.handle(new byte[0], null)).isEqualTo("{\"ended\":0,\"failed\":1}");
        assertThat(kept(waiting)).isTrue();
    }

    @Test
    void a_file_is_let_go_with_the_text_that_it_went_with() {
        node.come(FakeChannel.carrying("email", 1_000));
        FileHash file = node.files().put(new byte[] {1, 2, 3});
        UUID old = node.send(
                NotificationNode.letter("1").by("email").attach("Thư.pdf", file).build());
        node.look();
        node.clock().move(Duration.ofDays(60));
        node.send(
                NotificationNode.letter("2").by("email").attach("Thư.pdf", file).build());
        node.look();
        assertThat(node.files().held()).hasSize(2);
        node.clock().move(Duration.ofDays(31));

        assertThat(purge.handle(new byte[0], null)).isEqualTo("{\"ended\":1,\"failed\":0}");
        assertThat(kept(old)).isFalse();
        assertThat(node.files().held()).containsExactly(file.hex());
    }

    private boolean kept(UUID id) {
        return node.sql()
                .call(sql -> sql.exists(
                        "select 1 from notifications.notification where id = ? and (content <> '' or receiver <> ''"
                                + " or files <> '')",
                        id));
    }

    /** The settings where nothing is set. */
    private static final class Defaults implements NotificationSettings.Config {

        @Override
        public String[] quietHours() {
            return new String[0];
        }

        @Override
        public int fallOverMinutes() {
            return 60;
        }

        @Override
        public int retryDays() {
            return 3;
        }

        @Override
        public int keepDays() {
            return 90;
        }

        @Override
        public int keepFailedDays() {
            return 365;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return NotificationSettings.Config.class;
        }
    }
}
