// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.account.RecentAccounts;
import vn.sen.identity.api.BearerTokens;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.identity.token.OddCipher;

/** Makes what tests of other packages need. */
public final class ForeignTokensForTests {

    private ForeignTokensForTests() {}

    public static ForeignTokens tokens(IdentityStore store, RecentAccounts accounts, BearerTokens issuer) {
        ForeignTokens tokens = new ForeignTokens(links(store), accounts, Clock.systemUTC());
        tokens.add(issuer);
        return tokens;
    }

    /** Links somebody with an account whose provider tells this number. */
    public static void link(AccountLinks links, UUID account, String subject, IdentityNumber number) {
        links.link(account, identity(subject, "CITIZEN", Optional.of(number)));
    }

    /** Links somebody with an account. */
    public static void link(AccountLinks links, UUID account, String subject) {
        links.link(account, identity(subject, "CITIZEN"));
    }

    public static AccountLinks links(IdentityStore store) {
        return links(store, new IdentityNumbers(store, new OddCipher()));
    }

    public static AccountLinks links(IdentityStore store, IdentityNumbers numbers) {
        return new AccountLinks(store, numbers, new SecurityEvents(Optional.empty()), Clock.systemUTC());
    }

    /** Somebody whom the provider {@code sso} knows. */
    public static ExternalIdentity identity(String subject, String role) {
        return identity(subject, role, Optional.empty());
    }

    private static ExternalIdentity identity(String subject, String role, Optional<IdentityNumber> number) {
        return new ExternalIdentity(
                "sso",
                subject,
                "Nga",
                Optional.empty(),
                Set.of(RoleGrant.everywhere(role)),
                number,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
