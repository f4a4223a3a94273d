// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.ExpiringCache;

/** Accounts as they were at most ten seconds ago, for requests with access tokens of persons. */
@Component(service = RecentAccounts.class)
public final class RecentAccounts {

    static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final Clock clock;
    private final ExpiringCache<UUID, Optional<ActivePerson>> known;

    @Activate
    public RecentAccounts(@Reference Accounts accounts) {
        this(accounts, Clock.systemUTC());
    }

    RecentAccounts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.known = new ExpiringCache<>(1_000, clock);
    }

    /** The person if the account may act: enabled, and with a password that its owner chose. */
    public Optional<ActivePerson> active(UUID id) {
        return known.get(id).orElseGet(() -> {
            Optional<ActivePerson> read = accounts.active(id);
            known.put(id, read, clock.instant().plus(KNOWN_FOR));
            return read;
        });
    }
}
