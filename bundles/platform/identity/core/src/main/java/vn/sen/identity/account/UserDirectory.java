// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.store.IdentityStore;

/** Searches the accounts of this server. */
@Component(service = UserDirectory.class)
public final class UserDirectory {

    /** More than this are not counted; one beyond tells that there are more. */
    static final int MOST_COUNTED = 10_000;

    private final IdentityStore store;
    private final Clock clock;

    @Activate
    public UserDirectory(@Reference IdentityStore store) {
        this(store, Clock.systemUTC());
    }

    UserDirectory(IdentityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** An account with every grant it has or had. */
    public record Entry(AccountRecord account, List<GrantRecord> grants) {

        public Entry {
            grants = List.copyOf(grants);
        }
    }

    /** Accounts that fit, whose name comes after {@code after}, sorted by name. */
    public List<Entry> search(UserQuery wanted, String after, int limit) {
        return store.read(em -> {
            List<Account> found = query(em, "select a", wanted, Account.class, " and a.name > :after order by a.name")
                    .setParameter("after", after)
                    .setMaxResults(limit)
                    .getResultList();
            Map<UUID, List<GrantRecord>> grants = grants(em, found);
            return found.stream()
                    .map(account -> new Entry(account.toRecord(), grants.getOrDefault(account.id(), List.of())))
                    .toList();
        });
    }

    /** How many fit, exact to 10,000; one more than that stands for any number past it. */
    public int count(UserQuery wanted) {
        return store.read(em -> query(em, "select a.id", wanted, UUID.class, "")
                .setMaxResults(MOST_COUNTED + 1)
                .getResultList()
                .size());
    }

    /** How many enabled accounts hold each role today, anywhere. */
    public Map<String, Long> holders() {
        return store.read(em -> {
            Map<String, Long> count = new HashMap<>();
            em.createQuery(
                            "select g.role, count(distinct g.accountId) from AccountGrant g, Account a"
                                    + " where a.id = g.accountId and a.enabled = true and g.validFrom <= :today"
                                    + " and (g.validTo is null or g.validTo >= :today) group by g.role",
                            Object[].class)
                    .setParameter("today", Vietnam.today(clock))
                    .getResultStream()
                    .forEach(row -> count.put((String) row[0], (Long) row[1]));
            return count;
        });
    }

    private <T> TypedQuery<T> query(EntityManager em, String select, UserQuery wanted, Class<T> type, String rest) {
        StringBuilder where = new StringBuilder(select + " from Account a where a.id is not null");
        Map<String, Object> values = new HashMap<>();
        int word = 0;
        for (String part : wanted.words()) {
            where.append(" and a.searchText like :word").append(word).append(" escape '!'");
            values.put("word" + word++, "%" + part.replaceAll("[%_!]", "!$0") + "%");
        }
        wanted.enabled().ifPresent(state -> {
            where.append(" and a.enabled = :enabled");
            values.put("enabled", state);
        });
        if (wanted.role().isPresent() || wanted.agency().isPresent()) {
            LocalDate today = Vietnam.today(clock);
            where.append(" and exists (select g.id from AccountGrant g where g.accountId = a.id"
                    + " and g.validFrom <= :today and (g.validTo is null or g.validTo >= :today)");
            values.put("today", today);
            wanted.role().ifPresent(role -> {
                where.append(" and g.role = :role");
                values.put("role", role);
            });
            wanted.agency().ifPresent(agency -> {
                where.append(" and g.agency = :agency");
                values.put("agency", agency);
            });
            wanted.within().ifPresent(agencies -> where.append(" and g.agency in :within"));
            where.append(')');
        }
        wanted.within().ifPresent(agencies -> {
            where.append(
                    " and exists (select w.id from AccountGrant w where w.accountId = a.id and w.agency in :within)");
            values.put("within", agencies);
        });
        TypedQuery<T> query = em.createQuery(where + rest, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static Map<UUID, List<GrantRecord>> grants(EntityManager em, List<Account> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select g from AccountGrant g where g.accountId in :ids order by g.role, g.validFrom, g.id",
                        AccountGrant.class)
                .setParameter("ids", accounts.stream().map(Account::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        AccountGrant::accountId, Collectors.mapping(AccountGrant::toRecord, Collectors.toList())));
    }
}
