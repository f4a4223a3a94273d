// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.account.RecentAccounts;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.session.SessionsForTests;
import vn.sen.identity.store.IdentityStore;

@ParameterizedClass
@EnumSource
class ForeignTokensTest {

    private static final ExternalIdentity LEADER = ForeignTokensForTests.identity("nga", "LEADER");

    private final IdentityStore store;
    private final AccountLinks links;
    private final UUID account;

    ForeignTokensTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        links = ForeignTokensForTests.links(store);
        account = new SessionsForTests(store).account("Nguyễn Thị Nga");
    }

    @Test
    void somebody_without_an_account_has_the_roles_that_the_provider_gives() {
        Caller caller = caller().orElseThrow();

        assertThat(caller.subject()).isEqualTo("sso:nga");
        assertThat(caller.kind()).isEqualTo(Caller.Kind.TOKEN);
        assertThat(caller.roles()).containsExactly("LEADER");
    }

    @Test
    void somebody_with_an_account_is_that_account_with_the_roles_of_both() {
        links.link(account, LEADER);

        Caller caller = caller().orElseThrow();

        assertThat(caller.subject()).isEqualTo(account.toString());
        assertThat(caller.displayName()).isEqualTo("Nguyễn Thị Nga");
        assertThat(caller.roles()).isEqualTo(Set.of("CLERK", "LEADER"));
    }

    @Test
    void a_disabled_account_is_refused_whatever_the_token_says() {
        links.link(account, LEADER);
        AccountsForTests.disable(store, account);

        assertThat(caller()).isEmpty();
    }

    @Test
    void a_token_that_no_issuer_knows_is_nobody_s() {
        ForeignTokens tokens = ForeignTokensForTests.tokens(store, accounts(), unknown -> Optional.empty());

        assertThat(tokens.caller("token")).isEmpty();
    }

    private Optional<Caller> caller() {
        return ForeignTokensForTests.tokens(store, accounts(), token -> Optional.of(LEADER))
                .caller("token");
    }

    private RecentAccounts accounts() {
        return new RecentAccounts(new Accounts(store));
    }
}
