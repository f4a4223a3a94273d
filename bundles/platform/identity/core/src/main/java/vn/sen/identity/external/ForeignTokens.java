// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.sen.identity.ExpiringCache;
import vn.sen.identity.account.RecentAccounts;
import vn.sen.identity.api.BearerTokens;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.RoleGrant;

/** Access tokens that other servers issued: whose they are here, and what that person may do. */
@Component(service = ForeignTokens.class)
public final class ForeignTokens {

    /** The longest time that a link made or taken away goes unnoticed. */
    static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final AccountLinks links;
    private final RecentAccounts accounts;
    private final Clock clock;
    private final ExpiringCache<String, Optional<UUID>> linked;
    private final List<BearerTokens> issuers = new CopyOnWriteArrayList<>();

    @Activate
    public ForeignTokens(@Reference AccountLinks links, @Reference RecentAccounts accounts) {
        this(links, accounts, Clock.systemUTC());
    }

    ForeignTokens(AccountLinks links, RecentAccounts accounts, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.clock = clock;
        this.linked = new ExpiringCache<>(10_000, clock);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(BearerTokens issuer) {
        issuers.add(issuer);
    }

    void remove(BearerTokens issuer) {
        issuers.remove(issuer);
    }

    /** The person behind a token that another server issued. */
    public Optional<Caller> caller(String token) {
        return issuers.stream()
                .flatMap(issuer -> issuer.verify(token).stream())
                .findFirst()
                .flatMap(this::caller);
    }

    private Optional<Caller> caller(ExternalIdentity identity) {
        Optional<UUID> account = account(identity);
        if (account.isEmpty()) {
            String subject = identity.provider() + ":" + identity.subject();
            return Optional.of(new Caller(
                    subject, identity.displayName(), Caller.Kind.TOKEN, identity.grants(), Optional.empty()));
        }
        return accounts.active(account.get()).map(person -> {
            Set<RoleGrant> grants = new HashSet<>(person.grants());
            grants.addAll(identity.grants());
            return new Caller(
                    account.get().toString(),
                    person.account().displayName(),
                    Caller.Kind.TOKEN,
                    grants,
                    Optional.empty());
        });
    }

    private Optional<UUID> account(ExternalIdentity identity) {
        String key = identity.provider() + " " + identity.subject();
        return linked.get(key).orElseGet(() -> {
            Optional<UUID> read = links.accountOf(identity.provider(), identity.subject());
            linked.put(key, read, clock.instant().plus(KNOWN_FOR));
            return read;
        });
    }
}
