// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.event.RecordedEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.TransactionFailedException;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource
class UserChangesTest {

    private static final NewUser NGA = new NewUser("nga", "Nguyễn Thị Nga", Optional.of("nga@camau.vn"));

    private final MovingClock clock = new MovingClock();
    private final RecordedEvents recorded = new RecordedEvents();
    private final IdentityStore store;
    private final Accounts accounts;
    private final UserChanges changes;

    UserChangesTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        accounts = new Accounts(store, clock);
        changes = new UserChanges(store, recorded.events(), clock);
    }

    @Test
    void a_new_account_is_opened_by_its_one_time_password() {
        GrantRecord clerk = AccountsForTests.held(RoleGrant.everywhere("CLERK"), clock.instant());

        UserChanges.WithPassword made = changes.create(NGA, List.of(clerk)).orElseThrow();

        assertThat(accounts.authenticate("nga", made.oneTimePassword()))
                .hasValueSatisfying(account -> assertThat(account.oneTime()).isTrue());
        assertThat(accounts.held(made.account().id())).containsExactly(RoleGrant.everywhere("CLERK"));
        assertThat(recorded.told()).containsExactly("identity.user-create DONE", "identity.grant-give DONE");
        assertThat(recorded.entries().toString()).doesNotContain(made.oneTimePassword());
    }

    @Test
    void a_name_is_given_once() {
        changes.create(NGA, List.of());

        assertThat(changes.create(NGA, List.of())).isEmpty();
    }

    @Test
    void nobody_overwrites_what_somebody_else_has_changed_meanwhile() {
        AccountRecord made = changes.create(NGA, List.of()).orElseThrow().account();
        changes.describe(made.id(), made.version(), "Nguyễn Nga", Optional.empty());

        assertThatThrownBy(() -> changes.describe(made.id(), made.version(), "Nga Nguyễn", Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        stale -> assertThat(stale.status()).isEqualTo(412));
    }

    @Test
    void signing_in_is_noted_without_a_new_version() {
        AccountRecord made = changes.create(NGA, List.of()).orElseThrow().account();

        changes.signedIn(made.id());

        AccountRecord after = accounts.find(made.id()).orElseThrow();
        assertThat(after.lastSignInAt()).contains(clock.instant());
        assertThat(after.version()).isEqualTo(made.version());
    }

    @Test
    void a_reset_password_ends_the_one_before() {
        UserChanges.WithPassword made = changes.create(NGA, List.of()).orElseThrow();
        changes.choosePassword(made.account().id(), "trời xanh mây trắng");

        UserChanges.WithPassword reset =
                changes.resetPassword(made.account().id()).orElseThrow();

        assertThat(accounts.authenticate("nga", "trời xanh mây trắng")).isEmpty();
        assertThat(accounts.authenticate("nga", reset.oneTimePassword())).isPresent();
        assertThat(reset.oneTimePassword()).isNotEqualTo(made.oneTimePassword());
    }

    @Test
    void the_last_administrator_is_not_disabled() {
        UUID admin = AccountsForTests.add(store, "admin", clock.instant(), RoleGrant.everywhere("ADMINISTRATOR"));

        assertThatThrownBy(() -> changes.disable(admin)).isInstanceOf(ProblemException.class);

        assertThat(accounts.find(admin).orElseThrow().enabled()).isTrue();
        AccountsForTests.add(store, "second", clock.instant(), RoleGrant.everywhere("ADMINISTRATOR"));
        assertThat(changes.disable(admin))
                .hasValueSatisfying(off -> assertThat(off.enabled()).isFalse());
        assertThat(changes.disable(admin)).as("again").isPresent();
        assertThat(changes.enable(admin))
                .hasValueSatisfying(on -> assertThat(on.enabled()).isTrue());
    }

    @Test
    void two_administrators_who_disable_one_another_at_once_leave_one() throws InterruptedException {
        UUID one = AccountsForTests.add(store, "one", clock.instant(), RoleGrant.everywhere("ADMINISTRATOR"));
        UUID two = AccountsForTests.add(store, "two", clock.instant(), RoleGrant.everywhere("ADMINISTRATOR"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (UUID victim : List.of(one, two)) {
            both.execute(() -> {
                try {
                    changes.disable(victim);
                } catch (ProblemException | TransactionFailedException refused) {
                    recorded.told();
                }
            });
        }
        both.shutdown();

        assertThat(both.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(accounts.find(one).orElseThrow().enabled()
                        || accounts.find(two).orElseThrow().enabled())
                .isTrue();
    }

    @Test
    void an_account_that_is_not_there_is_answered_empty() {
        UUID nobody = new UUID(0, 1);

        assertThat(changes.disable(nobody)).isEmpty();
        assertThat(changes.resetPassword(nobody)).isEmpty();
    }

    @Test
    void what_befalls_a_person_is_on_the_record_of_the_agency_at_which_all_her_roles_are() {
        UUID ward = new UUID(1, 1);
        GrantRecord clerk = AccountsForTests.held(RoleGrant.at(ward, "CLERK"), clock.instant());
        GrantRecord leader = AccountsForTests.held(RoleGrant.at(ward, "LEADER"), clock.instant());
        UUID nga = changes.create(NGA, List.of(clerk, leader))
                .orElseThrow()
                .account()
                .id();
        changes.resetPassword(nga);
        changes.disable(nga);

        assertThat(recorded.entries())
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.agency()).contains(ward.toString()));

        UUID admin = AccountsForTests.add(
                store, "admin", clock.instant(), RoleGrant.at(ward, "CLERK"), RoleGrant.everywhere("AUDITOR"));
        changes.resetPassword(admin);
        assertThat(recorded.entries().get(5).agency()).isEmpty();
    }
}
