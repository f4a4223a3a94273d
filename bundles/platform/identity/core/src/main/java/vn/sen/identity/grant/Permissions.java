// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.client.ApiClient;
import vn.sen.identity.store.IdentityStore;

/** Shows a person which programs may act for her, and takes it back from them. */
@Component(service = Permissions.class)
public final class Permissions {

    private final IdentityStore store;
    private final Grants grants;
    private final Clock clock;

    @Activate
    public Permissions(@Reference IdentityStore store, @Reference Grants grants) {
        this(store, grants, Clock.systemUTC());
    }

    Permissions(IdentityStore store, Grants grants, Clock clock) {
        this.store = store;
        this.grants = grants;
        this.clock = clock;
    }

    /** The programs that have something left to go on with, by name. */
    public List<Permission> of(UUID account) {
        Instant now = clock.instant();
        return store.read(em ->
                families(em, account, now).collect(Collectors.groupingBy(TokenFamily::clientId)).entrySet().stream()
                        .flatMap(program -> permission(em, program, now).stream())
                        .sorted(Comparator.comparing(Permission::clientName).thenComparing(Permission::clientId))
                        .toList());
    }

    /**
     * Ends whatever this person allowed the program, at once on this node and within ten seconds on every other.
     *
     * @return false when there was nothing to end
     */
    public boolean takeBack(UUID account, String clientId) {
        Instant now = clock.instant();
        List<UUID> open = store.read(em -> families(em, account, now)
                .filter(family -> family.clientId().equals(clientId))
                .map(TokenFamily::id)
                .toList());
        open.forEach(grants::revoke);
        return !open.isEmpty();
    }

    private static Stream<TokenFamily> families(EntityManager em, UUID account, Instant now) {
        return em
                .createQuery(
                        "select f from TokenFamily f"
                                + " where f.accountId = :account and f.revoked = false and f.endsAt > :now",
                        TokenFamily.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultList()
                .stream();
    }

    private static Optional<Permission> permission(
            EntityManager em, Map.Entry<String, List<TokenFamily>> program, Instant now) {
        List<TokenFamily> families = program.getValue();
        Set<UUID> ids = families.stream().map(TokenFamily::id).collect(Collectors.toSet());
        Optional<Instant> idle = Stream.of("RefreshToken", "AuthorizationCode")
                .flatMap(kind -> em.createQuery(
                                "select t.expiresAt from " + kind
                                        + " t where t.familyId in :families and t.used = false",
                                Instant.class)
                        .setParameter("families", ids)
                        .getResultStream())
                .max(Comparator.naturalOrder())
                .filter(now::isBefore);
        Optional<ApiClient> client =
                Optional.ofNullable(em.find(ApiClient.class, program.getKey())).filter(ApiClient::enabled);
        return idle.flatMap(until -> client.map(known -> new Permission(
                program.getKey(),
                known.toRecord().name(),
                families.stream()
                        .flatMap(family -> family.toGrant().roles().stream())
                        .collect(Collectors.toSet()),
                families.stream()
                        .map(TokenFamily::createdAt)
                        .min(Comparator.naturalOrder())
                        .orElse(now),
                until,
                families.stream()
                        .map(TokenFamily::endsAt)
                        .max(Comparator.naturalOrder())
                        .orElse(now))));
    }
}
