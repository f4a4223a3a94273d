// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.store.IdentityStore;

@ParameterizedClass
@EnumSource
class KeyRingTest {

    private final MovingClock clock = new MovingClock();
    private final IdentityStore store;
    private final KeyRing ring;

    KeyRingTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        ring = TokensForTests.ring(store, clock);
    }

    @Test
    void the_same_key_signs_until_its_end_is_near() {
        ECKey first = ring.signing();
        clock.advance(KeyRing.SIGNS_FOR.minus(KeyRing.NEXT_MADE_BEFORE));

        assertThat(ring.signing().getKeyID()).isEqualTo(first.getKeyID());
        assertThat(ring.published()).hasSize(1);
    }

    @Test
    void the_next_key_is_published_before_it_signs() {
        ECKey first = ring.signing();
        clock.advance(KeyRing.SIGNS_FOR.minus(KeyRing.NEXT_MADE_BEFORE).plusSeconds(1));

        assertThat(ring.signing().getKeyID()).as("just made").isEqualTo(first.getKeyID());
        assertThat(ring.published()).hasSize(2);

        clock.advance(KeyRing.ANNOUNCED_FOR);
        assertThat(ring.signing().getKeyID()).as("an hour later").isNotEqualTo(first.getKeyID());
        assertThat(ring.published()).hasSize(2);
    }

    @Test
    void a_server_that_slept_past_the_end_of_its_key_makes_one_that_signs_at_once() {
        ECKey first = ring.signing();
        clock.advance(KeyRing.SIGNS_FOR.multipliedBy(2));

        assertThat(ring.signing().getKeyID()).isNotEqualTo(first.getKeyID());
        assertThat(ring.verifying(first.getKeyID())).isEmpty();
    }

    @Test
    void a_key_verifies_longer_than_it_signs() {
        ECKey first = ring.signing();
        clock.advance(KeyRing.SIGNS_FOR.plus(KeyRing.VERIFIES_LONGER).minusSeconds(1));
        assertThat(ring.verifying(first.getKeyID())).isPresent();

        clock.advance(Duration.ofSeconds(1));
        assertThat(ring.verifying(first.getKeyID())).isEmpty();
    }

    @Test
    void nodes_share_keys() {
        KeyRing otherNode = TokensForTests.ring(store, clock);
        ECKey key = ring.signing();

        assertThat(otherNode.signing().getKeyID()).isEqualTo(key.getKeyID());
        assertThat(otherNode.verifying(key.getKeyID())).isPresent();
    }

    @Test
    void no_private_part_is_published() {
        ring.prepare();

        assertThat(ring.published()).hasSize(1).noneMatch(JWK::isPrivate);
    }

    @Test
    void sweeping_deletes_keys_that_verify_nothing_any_more() {
        ring.prepare();
        clock.advance(KeyRing.SIGNS_FOR.multipliedBy(2));
        ring.prepare();
        ring.sweep();

        long left = store.read(em ->
                em.createQuery("select count(k) from SigningKey k", Long.class).getSingleResult());
        assertThat(left).isEqualTo(1);
    }

    @Test
    void a_key_made_before_its_time_disturbs_nobody_on_any_node() {
        KeyRing otherNode = TokensForTests.ring(store, clock);
        AccessTokens here = TokensForTests.tokens(ring, clock);
        AccessTokens there = TokensForTests.tokens(otherNode, clock);
        String before = here.issue("portal", ClientRights.everywhere(Set.of("CLERK")));
        assertThat(there.verify(before)).isPresent();

        KeyView made = ring.rotate();

        assertThat(made.state()).isEqualTo(KeyView.State.ANNOUNCED);
        for (int second = 0; second < 90; second++) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(there.verify(here.issue("portal", ClientRights.everywhere(Set.of("CLERK")))))
                    .isPresent();
            assertThat(here.verify(there.issue("portal", ClientRights.everywhere(Set.of("CLERK")))))
                    .isPresent();
        }
        assertThat(ring.signing().getKeyID()).isEqualTo(made.id());
        assertThat(otherNode.signing().getKeyID()).isEqualTo(made.id());
        assertThat(there.verify(before)).as("of the key before").isPresent();
        assertThat(ring.list()).extracting(KeyView::state).containsExactly(KeyView.State.SIGNS, KeyView.State.VERIFIES);
    }

    @Test
    void a_key_that_was_followed_is_retired_when_its_last_token_has_ended() {
        AccessTokens here = TokensForTests.tokens(ring, clock);
        ECKey first = ring.signing();
        ring.rotate();
        clock.advance(KeyRing.HURRIED_FOR.minusSeconds(1));
        String last = here.issue("portal", ClientRights.everywhere(Set.of("CLERK")));
        clock.advance(Duration.ofMinutes(14));
        assertThat(here.verify(last)).isPresent();

        clock.advance(KeyRing.OVERLAP.plus(KeyRing.VERIFIES_LONGER));
        ring.sweep();

        assertThat(ring.verifying(first.getKeyID())).isEmpty();
        assertThat(ring.published()).hasSize(1);
        assertThat(ring.list()).extracting(KeyView::state).containsExactly(KeyView.State.SIGNS);
        assertThat(keysStored()).isEqualTo(1);
    }

    private long keysStored() {
        return store.read(em ->
                em.createQuery("select count(k) from SigningKey k", Long.class).getSingleResult());
    }

    @Test
    void after_a_leak_no_token_of_an_old_key_is_believed() {
        KeyRing otherNode = TokensForTests.ring(store, clock);
        AccessTokens here = TokensForTests.tokens(ring, clock);
        AccessTokens there = TokensForTests.tokens(otherNode, clock);
        String leaked = here.issue("portal", ClientRights.everywhere(Set.of("CLERK")));
        assertThat(here.verify(leaked)).isPresent();
        assertThat(there.verify(leaked)).isPresent();

        ring.replaceAll();

        assertThat(here.verify(leaked)).as("here, though it was remembered").isEmpty();
        assertThat(here.verify(here.issue("portal", ClientRights.everywhere(Set.of("CLERK")))))
                .isPresent();
        clock.advance(Duration.ofSeconds(10));
        assertThat(there.verify(leaked)).as("on another node after ten seconds").isEmpty();
        assertThat(there.verify(here.issue("portal", ClientRights.everywhere(Set.of("CLERK")))))
                .isPresent();
        assertThat(ring.published()).hasSize(1);
    }

    @Test
    void no_private_part_can_be_read_in_the_database() {
        ring.prepare();

        assertThat(stored())
                .hasSize(1)
                .allSatisfy(key -> assertThat(key).startsWith("odd.").doesNotContain("\"d\""));
    }

    @Test
    void a_key_written_before_they_were_encrypted_still_signs_and_is_encrypted_now() throws Exception {
        ECKey former = new ECKeyGenerator(Curve.P_256).keyID("former").generate();
        Instant now = clock.instant();
        store.run(em -> em.persist(new SigningKey(
                "former",
                former.toJSONString(),
                now,
                now.plus(KeyRing.SIGNS_FOR),
                now.plus(KeyRing.SIGNS_FOR).plus(KeyRing.VERIFIES_LONGER))));
        assertThat(ring.signing().getKeyID()).as("before it is encrypted").isEqualTo("former");

        ring.prepare();

        assertThat(stored()).hasSize(1).allSatisfy(key -> assertThat(key).startsWith("odd."));
        assertThat(TokensForTests.ring(store, clock).signing().toJSONString()).isEqualTo(former.toJSONString());
    }

    private List<String> stored() {
        return store.read(em -> em.createQuery("select k.privateKey from SigningKey k", String.class)
                .getResultList());
    }
}
