// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.account.UserGrants;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.event.RecordedEvents;
import vn.sen.identity.store.IdentityStore;
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
        account = AccountsForTests.add(store, "nam", clock.instant(), RoleGrant.everywhere("ADMINISTRATOR"));
        AccountsForTests.rename(store, account, "Trần Văn Nam");
    }

    @Test
    void a_session_tells_who_is_signed_in() {
        Caller caller = sessions.find(open(account)).orElseThrow().caller();

        assertThat(caller.subject()).isEqualTo(account.toString());
        assertThat(caller.displayName()).isEqualTo("Trần Văn Nam");
        assertThat(caller.kind()).isEqualTo(Caller.Kind.SESSION);
        assertThat(caller.roles()).containsExactlyInAnyOrder("ADMINISTRATOR", "PERSON");
    }

    @Test
    void a_session_on_the_way_gives_no_role() {
        SignedIn signedIn = sessions.find(sessions.open(account, SessionsForTests.at(Stage.PASSWORD)))
                .orElseThrow();

        assertThat(signedIn.stage()).isEqualTo(Stage.PASSWORD);
        assertThat(signedIn.caller().roles()).isEmpty();
    }

    @Test
    void an_unknown_value_is_nobody() {
        assertThat(sessions.find("made up")).isEmpty();
    }

    @Test
    void the_value_of_the_cookie_is_not_stored() {
        String value = open(account);

        assertThat(store.<SignInSession>read(em -> em.find(SignInSession.class, value)))
                .isNull();
    }

    @Test
    void it_ends_after_a_time_without_requests() {
        String value = open(account);
        clock.advance(IDLE);

        assertThat(sessions.find(value)).isEmpty();
    }

    @Test
    void requests_keep_it_alive_up_to_its_longest_life() {
        String value = open(account);
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
        String value = open(account);
        assertThat(sessions.find(value)).isPresent();
        assertThat(otherNode.find(value)).isPresent();

        sessions.close(value);

        assertThat(sessions.find(value)).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(otherNode.find(value)).isEmpty();
    }

    @Test
    void closing_all_ends_every_session_of_the_account() {
        String first = open(account);
        String second = open(account);
        assertThat(sessions.find(first)).isPresent();

        sessions.closeAll(account);

        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isEmpty();
    }

    @Test
    void it_outlives_a_restart() {
        String value = open(account);

        assertThat(node().find(value)).isPresent();
    }

    @Test
    void sweeping_deletes_what_has_ended_and_nothing_else() {
        open(account);
        clock.advance(IDLE.plusSeconds(1));
        String fresh = open(account);

        assertThat(sessions.sweep()).isEqualTo(1);
        assertThat(sessions.find(fresh)).isPresent();
    }

    @Test
    void one_left_half_way_ends_after_a_quarter_of_an_hour() {
        String value = sessions.open(account, SessionsForTests.at(Stage.CODE));
        clock.advance(Duration.ofMinutes(15));

        assertThat(sessions.find(value)).isEmpty();
    }

    @Test
    void a_role_ends_with_its_term_without_signing_out() {
        UUID clerk = AccountsForTests.add(store, "nga", clock.instant());
        UserGrants grants = AccountsForTests.grants(store, new RecordedEvents().events(), clock);
        LocalDate today = Vietnam.today(clock);
        grants.give(
                clerk,
                new GrantRecord(Ids.next(), RoleGrant.everywhere("CLERK"), today, Optional.of(today), "", "test"));
        String value = sessions.open(clerk, SessionsForTests.at(Stage.FULL));
        assertThat(sessions.find(value).orElseThrow().caller().hasRole("CLERK")).isTrue();

        for (int step = 0; step < 45; step++) {
            clock.advance(Duration.ofMinutes(20));
            sessions.find(value);
        }
        String next = sessions.open(clerk, SessionsForTests.at(Stage.FULL));

        assertThat(sessions.find(next).orElseThrow().caller().hasRole("CLERK"))
                .as("on the next day")
                .isFalse();
    }

    @Test
    void its_owner_sees_where_it_is_and_can_end_it() {
        String here = open(account);
        open(account);
        sessions.open(account, SessionsForTests.at(Stage.CODE));

        List<SessionRecord> shown = sessions.of(account);

        assertThat(shown).hasSize(2).allSatisfy(one -> {
            assertThat(one.address()).isEqualTo("192.0.2.1");
            assertThat(one.userAgent()).contains("Firefox");
        });
        assertThat(sessions.close(UUID.randomUUID(), shown.get(0).id()))
                .as("somebody else's")
                .isFalse();
        shown.forEach(one -> assertThat(sessions.close(account, one.id())).isTrue());
        assertThat(sessions.find(here)).isEmpty();
    }

    @Test
    void confirming_opens_dangerous_acts_for_ten_minutes() {
        String value = open(account);
        clock.advance(Duration.ofMinutes(11));
        assertThat(sessions.find(value).orElseThrow().caller().confirmedUntil().orElseThrow())
                .isBefore(clock.instant());

        String renewed = sessions.confirm(value).orElseThrow();

        assertThat(sessions.find(value)).as("the cookie before").isEmpty();
        assertThat(sessions.confirm(value)).isEmpty();
        assertThat(sessions.find(renewed).orElseThrow().caller().confirmedUntil())
                .contains(clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_disabled_account_has_no_session() {
        String value = open(account);
        AccountsForTests.disable(store, account);

        assertThat(sessions.find(value)).isEmpty();
    }

    private String open(UUID who) {
        return sessions.open(who, SessionsForTests.at(Stage.FULL));
    }

    private Sessions node() {
        return new Sessions(SessionsForTests.BOUNDS, store, clock);
    }
}
