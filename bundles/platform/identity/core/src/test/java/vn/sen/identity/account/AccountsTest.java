// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.MovingClock;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.IdentityDatabase;
import vn.sen.persistence.api.Ids;

@ParameterizedClass
@EnumSource
class AccountsTest {

    private static final String PASSWORD = "một câu dễ nhớ";

    private final IdentityStore store;
    private final Accounts accounts;

    AccountsTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        accounts = new Accounts(store);
        store.run(em -> {
            Account account =
                    new Account(Ids.next(), "nga", "Nguyễn Thị Nga", Set.of("CLERK"), new MovingClock().instant());
            account.password(PasswordHash.of(PASSWORD), true);
            em.persist(account);
        });
    }

    @Test
    void a_name_is_found_however_it_is_capitalised() {
        assertThat(accounts.authenticate(" Nga", PASSWORD))
                .map(Account::displayName)
                .contains("Nguyễn Thị Nga");
    }

    @Test
    void unknown_names_and_wrong_passwords_get_the_same_answer() {
        assertThat(accounts.authenticate("nobody", PASSWORD)).isEmpty();
        assertThat(accounts.authenticate("nga", "wrong")).isEmpty();
        assertThat(accounts.authenticate("nga", PASSWORD.repeat(100))).isEmpty();
    }

    @Test
    void a_chosen_password_replaces_the_one_that_somebody_gave() {
        Account account = accounts.authenticate("nga", PASSWORD).orElseThrow();

        accounts.choosePassword(account.id(), "a sentence of my own");

        assertThat(accounts.authenticate("nga", PASSWORD)).isEmpty();
        assertThat(accounts.authenticate("nga", "a sentence of my own"))
                .hasValueSatisfying(changed -> assertThat(changed.oneTime()).isFalse());
    }
}
