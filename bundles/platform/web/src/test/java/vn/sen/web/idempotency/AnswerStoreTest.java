// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.persistence.WebDatabase;
import vn.sen.persistence.api.Transactions;

class AnswerStoreTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final MovedClock clock = new MovedClock();
    private AnswerStore store;

    @BeforeEach
    void open() throws Exception {
        Transactions transactions = WebDatabase.in(folder);
        store = new AnswerStore(() -> Optional.of(transactions), clock);
    }

    @Test
    void the_first_answer_is_given_again_with_its_headers() {
        assertThat(store.begin("key", "body")).isEqualTo(new AnswerStore.Known.First());
        store.complete("key", answer("created"));

        AnswerStore.Known known = store.begin("key", "body");

        assertThat(known).isInstanceOfSatisfying(AnswerStore.Known.Answered.class, again -> {
            assertThat(again.answer().status()).isEqualTo(201);
            assertThat(again.answer().headers()).containsEntry("Location", "/api/v1/x/1");
            assertThat(again.answer().body()).asString(StandardCharsets.UTF_8).isEqualTo("created");
        });
    }

    @Test
    void another_body_and_a_request_under_way_are_told_apart() {
        store.begin("key", "body");

        assertThat(store.begin("key", "body")).isEqualTo(new AnswerStore.Known.Running());
        assertThat(store.begin("key", "other")).isEqualTo(new AnswerStore.Known.OtherBody());
    }

    @Test
    void a_failed_request_may_be_tried_again() {
        store.begin("key", "body");
        store.release("key");

        assertThat(store.begin("key", "body")).isEqualTo(new AnswerStore.Known.First());
    }

    @Test
    void a_key_is_free_again_after_a_day() {
        store.begin("key", "body");
        store.complete("key", answer("created"));
        clock.move(Duration.ofHours(25));

        assertThat(store.begin("key", "other")).isEqualTo(new AnswerStore.Known.First());
    }

    @Test
    void cleaning_deletes_what_is_older_than_a_day_and_nothing_else() {
        store.begin("old", "body");
        clock.move(Duration.ofHours(25));
        store.begin("young", "body");
        store.complete("young", answer("created"));

        store.clean();

        assertThat(store.begin("young", "body")).isInstanceOf(AnswerStore.Known.Answered.class);
        clock.move(Duration.ofHours(-25));
        assertThat(store.begin("old", "body")).isEqualTo(new AnswerStore.Known.First());
    }

    private static StoredAnswer answer(String body) {
        return new StoredAnswer(201, Map.of("Location", "/api/v1/x/1"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T02:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
