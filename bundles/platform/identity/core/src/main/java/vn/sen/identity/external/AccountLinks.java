// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.account.Account;
import vn.sen.identity.account.AccountReading;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.UserRules;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;

/** Which identities of providers open which accounts. */
@Component(service = AccountLinks.class)
public final class AccountLinks {

    private final IdentityStore store;
    private final IdentityNumbers numbers;
    private final SecurityEvents events;
    private final Clock clock;

    @Activate
    public AccountLinks(
            @Reference IdentityStore store, @Reference IdentityNumbers numbers, @Reference SecurityEvents events) {
        this(store, numbers, events, Clock.systemUTC());
    }

    AccountLinks(IdentityStore store, IdentityNumbers numbers, SecurityEvents events, Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** The account that an identity opens; what the provider now tells of the person is kept with it. */
    Optional<AccountRecord> find(ExternalIdentity identity) {
        return store.call(em -> row(em, identity.provider(), identity.subject())
                .flatMap(link -> AccountReading.find(em, link.accountId()))
                .map(account -> {
                    numbers.tell(em, account.id(), identity, clock.instant());
                    return account;
                }));
    }

    Optional<UUID> accountOf(String provider, String subject) {
        return store.read(em -> row(em, provider, subject).map(AccountLink::accountId));
    }

    /** Makes an account without password, which only this identity opens. */
    AccountRecord create(ExternalIdentity identity) {
        return store.call(em -> {
            UUID id = Ids.next();
            String name = Names.account(identity);
            Account account = new Account(id, name, Names.display(identity), clock.instant());
            account.describe(
                    Names.display(identity),
                    identity.email()
                            .filter(address -> UserRules.particulars("-", Optional.of(address))
                                    .isEmpty()));
            em.persist(account);
            em.flush();
            em.persist(new AccountLink(identity, id, clock.instant()));
            numbers.tell(em, id, identity, clock.instant());
            events.record(
                    em,
                    SecurityEvents.about("identity.user-create", name)
                            .with("provider", identity.provider())
                            .build());
            return AccountReading.find(em, id).orElseThrow();
        });
    }

    /** Links an identity with an account. False when it opens another one already. */
    boolean link(UUID account, ExternalIdentity identity) {
        return store.call(em -> {
            Optional<AccountLink> known = row(em, identity.provider(), identity.subject());
            if (known.isPresent()) {
                return known.get().accountId().equals(account);
            }
            em.persist(new AccountLink(identity, account, clock.instant()));
            numbers.tell(em, account, identity, clock.instant());
            AccountReading.find(em, account)
                    .ifPresent(person -> events.record(
                            em,
                            SecurityEvents.about("identity.link", person.name())
                                    .with("provider", identity.provider())
                                    .build()));
            return true;
        });
    }

    /** The identities that open an account, the oldest first. */
    public List<LinkRecord> of(UUID account) {
        return store.read(em -> em.createQuery(
                        "select l from AccountLink l where l.accountId = :account order by l.linkedAt, l.id",
                        AccountLink.class)
                .setParameter("account", account)
                .getResultStream()
                .map(AccountLink::toRecord)
                .toList());
    }

    /** Takes a link away. False when the account has no such link, or no other way to sign in would be left. */
    public boolean unlink(AccountRecord account, UUID link) {
        return store.call(em -> Optional.ofNullable(em.find(AccountLink.class, link))
                .filter(row -> row.accountId().equals(account.id()))
                .filter(row -> account.hasPassword() || of(account.id()).size() > 1)
                .map(row -> {
                    em.remove(row);
                    events.record(
                            em,
                            SecurityEvents.about("identity.unlink", account.name())
                                    .with("provider", row.toRecord().provider())
                                    .build());
                    return row;
                })
                .isPresent());
    }

    private static Optional<AccountLink> row(EntityManager em, String provider, String subject) {
        return em.createQuery(
                        "select l from AccountLink l where l.provider = :provider and l.subject = :subject",
                        AccountLink.class)
                .setParameter("provider", provider)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }
}
