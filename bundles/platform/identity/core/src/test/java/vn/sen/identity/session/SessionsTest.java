// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.MovingClock;
import vn.sen.identity.account.Account;
import vn.sen.identity.api.Caller;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.IdentityDatabase;
import vn.sen.persistence.api.Ids;

@ParameterizedClass
@EnumSource
class SessionsTest {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration MOST = Duration.ofHours(12);

    private final MovingClock clock = new MovingClock();
    private final IdentityStore store;
    private final Sessions sessions;
    private final UUID account;

    SessionsTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        sessions = node();
        account = account(false);
    }

    @Test
    void a_session_tells_who_is_signed_in() {
        Caller caller = sessions.find(sessions.open(account)).orElseThrow().caller();

        assertThat(caller.subject()).isEqualTo(account.toString());
        assertThat(caller.displayName()).isEqualTo("Trần Văn Nam");
        assertThat(caller.kind()).isEqualTo(Caller.Kind.SESSION);
        assertThat(caller.roles()).containsExactly("ADMINISTRATOR");
    }

    @Test
    void a_one_time_password_gives_no_role_until_another_is_chosen() {
        SignedIn signedIn = sessions.find(sessions.open(account(true))).orElseThrow();

        assertThat(signedIn.mustChoosePassword()).isTrue();
        assertThat(signedIn.caller().roles()).isEmpty();
    }

    @Test
    void an_unknown_value_is_nobody() {
        assertThat(sessions.find("made up")).isEmpty();
    }

    @Test
    void the_value_of_the_cookie_is_not_stored() {
        String value = sessions.open(account);

        assertThat(store.<SignInSession>read(em -> em.find(SignInSession.class, value)))
                .isNull();
    }

    @Test
    void it_ends_after_a_time_without_requests() {
        String value = sessions.open(account);
        clock.advance(IDLE);

        assertThat(sessions.find(value)).isEmpty();
    }

    @Test
    void requests_keep_it_alive_up_to_its_longest_life() {
        String value = sessions.open(account);
        Duration step = Duration.ofMinutes(20);
        for (Duration passed = step; passed.compareTo(MOST) < 0; passed = passed.plus(step)) {
            clock.advance(step);
            assertThat(sessions.find(value)).as("after %s", passed).isPresent();
        }
        clock.advance(step);

        assertThat(sessions.find(value)).isEmpty();
    }

    @Test
    void closing_it_shows_at_once_here_and_within_ten_seconds_elsewhere() {
        Sessions otherNode = node();
        String value = sessions.open(account);
        assertThat(sessions.find(value)).isPresent();
        assertThat(otherNode.find(value)).isPresent();

        sessions.close(value);

        assertThat(sessions.find(value)).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(otherNode.find(value)).isEmpty();
    }

    @Test
    void closing_all_ends_every_session_of_the_account() {
        String first = sessions.open(account);
        String second = sessions.open(account);
        assertThat(sessions.find(first)).isPresent();

        sessions.closeAll(account);

        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isEmpty();
    }

    @Test
    void it_outlives_a_restart() {
        String value = sessions.open(account);

        assertThat(node().find(value)).isPresent();
    }

    @Test
    void sweeping_deletes_what_has_ended_and_nothing_else() {
        sessions.open(account);
        clock.advance(IDLE.plusSeconds(1));
        String fresh = sessions.open(account);

        assertThat(sessions.sweep()).isEqualTo(1);
        assertThat(sessions.find(fresh)).isPresent();
    }

    private Sessions node() {
        return new Sessions(IDLE, MOST, Duration.ofMinutes(10), store, clock);
    }

    private UUID account(boolean oneTime) {
        UUID id = Ids.next();
        store.run(em -> {
            Account made = new Account(id, "nam" + oneTime, "Trần Văn Nam", Set.of("ADMINISTRATOR"), clock.instant());
            made.password("no hash, nobody signs in here", oneTime);
            em.persist(made);
        });
        return id;
    }
}
