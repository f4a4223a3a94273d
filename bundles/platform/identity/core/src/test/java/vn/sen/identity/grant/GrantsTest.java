// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.identity.grant.GrantsForTests.VERIFIER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.session.SessionsForTests;
import vn.sen.identity.store.IdentityStore;

@ParameterizedClass
@EnumSource
class GrantsTest {

    private static final String BACK = "https://app.example.vn/back";

    private final MovingClock clock = new MovingClock();
    private final IdentityStore store;
    private final RevokedTokens revoked;
    private final Grants grants;
    private final UUID account;

    GrantsTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        revoked = new RevokedTokens(store, clock);
        grants = GrantsForTests.grants(store, revoked, clock);
        new ApiClients(store)
                .register("app", "App", ClientRights.everywhere(Set.of("CLERK")), new ClientKind(false, List.of(BACK)));
        account = new SessionsForTests(store).account("Nga");
    }

    @Test
    void a_code_brings_what_the_person_allowed() {
        Grant grant = redeem(code()).orElseThrow().grant();

        assertThat(grant.clientId()).isEqualTo("app");
        assertThat(grant.accountId()).isEqualTo(account);
        assertThat(grant.roles()).containsExactly("CLERK");
    }

    @Test
    void a_code_needs_the_verifier_the_address_and_the_client_it_was_made_for() {
        assertThat(grants.redeem(code(), "app", BACK, VERIFIER + "x")).isEmpty();
        assertThat(grants.redeem(code(), "app", BACK + "/", VERIFIER)).isEmpty();
        assertThat(grants.redeem(code(), "other", BACK, VERIFIER)).isEmpty();
        assertThat(grants.redeem(code() + "x", "app", BACK, VERIFIER)).isEmpty();
    }

    @Test
    void a_short_verifier_is_refused_even_if_it_is_right() {
        String guessable = "short";
        String code =
                grants.authorise(new PendingCode("app", account, Set.of("CLERK"), BACK, CodeChallenge.of(guessable)));

        assertThat(grants.redeem(code, "app", BACK, guessable)).isEmpty();
    }

    @Test
    void a_code_ends_after_a_minute() {
        String code = code();
        clock.advance(Grants.CODE_LIFE);

        assertThat(redeem(code)).isEmpty();
    }

    @Test
    void a_code_used_twice_ends_what_it_brought() {
        String code = code();
        Redeemed first = redeem(code).orElseThrow();

        assertThat(redeem(code)).isEmpty();

        assertThat(refresh(first)).isEmpty();
        assertThat(revoked.contains(family(first))).isTrue();
    }

    @Test
    void refresh_tokens_rotate() {
        Redeemed first = redeem(code()).orElseThrow();
        Redeemed second = refresh(first).orElseThrow();

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.grant()).isEqualTo(first.grant());
        assertThat(refresh(second)).isPresent();
    }

    @Test
    void a_refresh_token_used_again_ends_the_whole_family() {
        Redeemed first = redeem(code()).orElseThrow();
        Redeemed second = refresh(first).orElseThrow();

        assertThat(refresh(first)).as("stolen, or used by its thief before").isEmpty();

        assertThat(refresh(second)).as("also the one that was right until now").isEmpty();
        assertThat(revoked.contains(family(first))).as("access tokens too").isTrue();
    }

    @Test
    void of_two_at_the_same_moment_one_at_most_comes_through_and_the_family_ends() throws Exception {
        String token = redeem(code()).orElseThrow().refreshToken();
        Grants otherNode = GrantsForTests.grants(store, new RevokedTokens(store, clock), clock);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Optional<Redeemed>>> both =
                    threads.invokeAll(List.of(using(grants, token, together), using(otherNode, token, together)));
            List<Redeemed> through =
                    both.stream().flatMap(future -> outcome(future).stream()).toList();

            assertThat(through).hasSizeLessThanOrEqualTo(1);
            assertThat(through)
                    .allSatisfy(redeemed -> assertThat(refresh(redeemed)).isEmpty());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void another_client_s_refresh_token_is_refused_and_not_used_up() {
        Redeemed first = redeem(code()).orElseThrow();

        assertThat(grants.refresh(first.refreshToken(), "other")).isEmpty();

        assertThat(refresh(first)).isPresent();
    }

    @Test
    void a_permission_ends_when_it_is_not_used() {
        Redeemed first = redeem(code()).orElseThrow();
        clock.advance(Duration.ofDays(14));

        assertThat(refresh(first)).isEmpty();
    }

    @Test
    void a_permission_ends_in_any_case_and_then_leaves_no_row() {
        Redeemed last = redeem(code()).orElseThrow();
        for (int day = 0; day < 84; day += 7) {
            clock.advance(Duration.ofDays(7));
            last = refresh(last).orElseThrow();
        }
        clock.advance(Duration.ofDays(7));

        assertThat(refresh(last)).isEmpty();

        assertThat(grants.sweep()).isEqualTo(1);
        assertThat(ids("RefreshToken")).isEmpty();
        assertThat(ids("AuthorizationCode")).isEmpty();
    }

    @Test
    void what_is_taken_back_is_felt_here_at_once_and_elsewhere_after_ten_seconds() {
        RevokedTokens otherNode = new RevokedTokens(store, clock);
        Redeemed first = redeem(code()).orElseThrow();
        assertThat(otherNode.contains(family(first))).isFalse();
        assertThat(revoked.contains(family(first))).isFalse();

        grants.revoke(first.grant().family());

        assertThat(revoked.contains(family(first))).isTrue();
        assertThat(refresh(first)).isEmpty();
        clock.advance(RevokedTokens.KNOWN_FOR);
        assertThat(otherNode.contains(family(first))).isTrue();
    }

    @Test
    void a_revocation_is_forgotten_once_every_token_has_ended_anyway() {
        revoked.add("some-token");
        clock.advance(Duration.ofMinutes(62));

        assertThat(revoked.contains("some-token")).isFalse();
        assertThat(revoked.sweep()).isEqualTo(1);
    }

    @Test
    void nothing_that_was_handed_out_is_stored() {
        String code = code();
        Redeemed redeemed = redeem(code).orElseThrow();

        assertThat(ids("RefreshToken")).isNotEmpty().doesNotContain(redeemed.refreshToken());
        assertThat(ids("AuthorizationCode")).isNotEmpty().doesNotContain(code);
    }

    private String code() {
        return grants.authorise(new PendingCode("app", account, Set.of("CLERK"), BACK, GrantsForTests.challenge()));
    }

    private Optional<Redeemed> redeem(String code) {
        return grants.redeem(code, "app", BACK, VERIFIER);
    }

    private Optional<Redeemed> refresh(Redeemed redeemed) {
        return grants.refresh(redeemed.refreshToken(), "app");
    }

    private static String family(Redeemed redeemed) {
        return redeemed.grant().family().toString();
    }

    private List<String> ids(String entity) {
        return store.read(em -> em.createQuery("select t.id from " + entity + " t", String.class)
                .getResultList());
    }

    private static Callable<Optional<Redeemed>> using(Grants node, String token, CyclicBarrier together) {
        return () -> {
            together.await();
            return node.refresh(token, "app");
        };
    }

    /** A database may also refuse one of two that wait for each other; that one then got nothing. */
    private static Optional<Redeemed> outcome(Future<Optional<Redeemed>> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException refused) {
            return Optional.empty();
        }
    }
}
