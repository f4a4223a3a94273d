// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.event.RecordedEvents;
import vn.sen.identity.store.IdentityStore;

@ParameterizedClass
@EnumSource
class AccountsTest {

    private static final String PASSWORD = "một câu dễ nhớ";

    private final MovingClock clock = new MovingClock();
    private final IdentityStore store;
    private final Accounts accounts;
    private final UUID nga;

    AccountsTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        accounts = new Accounts(store, clock);
        nga = AccountsForTests.add(store, "nga", PASSWORD, true, clock.instant());
    }

    @Test
    void a_name_is_found_however_it_is_capitalised() {
        assertThat(accounts.authenticate(" Nga", PASSWORD))
                .map(AccountRecord::id)
                .contains(nga);
    }

    @Test
    void unknown_names_and_wrong_passwords_get_the_same_answer() {
        assertThat(accounts.authenticate("nobody", PASSWORD)).isEmpty();
        assertThat(accounts.authenticate("nga", "wrong")).isEmpty();
        assertThat(accounts.authenticate("nga", PASSWORD.repeat(100))).isEmpty();
    }

    @Test
    void an_account_without_password_is_opened_by_none() {
        AccountsForTests.add(store, "vneid.1", clock.instant());

        assertThat(accounts.authenticate("vneid.1", "")).isEmpty();
        assertThat(accounts.authenticate("vneid.1", PASSWORD)).isEmpty();
    }

    @Test
    void a_disabled_account_is_opened_by_no_password() {
        AccountsForTests.disable(store, nga);

        assertThat(accounts.authenticate("nga", PASSWORD)).isEmpty();
    }

    @Test
    void a_chosen_password_replaces_the_one_that_somebody_gave() {
        new UserChanges(store, new RecordedEvents().events(), clock).choosePassword(nga, "a sentence of my own");

        assertThat(accounts.authenticate("nga", PASSWORD)).isEmpty();
        assertThat(accounts.authenticate("nga", "a sentence of my own"))
                .hasValueSatisfying(changed -> assertThat(changed.oneTime()).isFalse());
    }
}
