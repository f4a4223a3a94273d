// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.RetentionClass;
import vn.sen.identity.ExpiringCache;
import vn.sen.identity.Secret;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.ConstraintViolatedException;

/** The API clients of this server. */
@Component(service = ApiClients.class)
public final class ApiClients {

    /** The longest time that a change made on another node goes unnoticed here. */
    static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private static final int LISTED_AT_ONCE = 500;

    /** Compared with when there is no such client, so that the answer takes as long as for a wrong secret. */
    private static final String NOBODYS_HASH = Secret.hash(Secret.random());

    private final IdentityStore store;
    private final SecurityEvents events;
    private final Clock clock;
    private final ExpiringCache<String, Optional<ClientRecord>> known;

    @Activate
    public ApiClients(@Reference IdentityStore store, @Reference SecurityEvents events) {
        this(store, events, Clock.systemUTC());
    }

    /** For tests that look at no event. */
    public ApiClients(IdentityStore store) {
        this(store, new SecurityEvents(Optional.empty()));
    }

    ApiClients(IdentityStore store, Clock clock) {
        this(store, new SecurityEvents(Optional.empty()), clock);
    }

    private ApiClients(IdentityStore store, SecurityEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.known = new ExpiringCache<>(1_000, clock);
    }

    /** The enabled client that this id and secret belong to; never one without a secret. Takes equally long always. */
    public Optional<ClientRecord> authenticate(String id, String secret) {
        Optional<ApiClient> client = store.read(em -> Optional.ofNullable(em.find(ApiClient.class, id)));
        String expected = client.map(ApiClient::secretHash).orElse(NOBODYS_HASH);
        boolean right = Secret.same(expected, Secret.hash(secret));
        return client.filter(found -> right && found.enabled() && found.confidential())
                .map(ApiClient::toRecord);
    }

    public Optional<ClientRecord> find(String id) {
        return store.read(
                em -> Optional.ofNullable(em.find(ApiClient.class, id)).map(ApiClient::toRecord));
    }

    /** The client as it is now, or was at most {@link #KNOWN_FOR} ago. Costs no query within that time. */
    public Optional<ClientRecord> recent(String id) {
        Optional<Optional<ClientRecord>> remembered = known.get(id);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        Optional<ClientRecord> read = find(id);
        known.put(id, read, clock.instant().plus(KNOWN_FOR));
        return read;
    }

    /** Clients whose id comes after {@code after}, sorted by id. */
    public List<ClientRecord> list(String after, int limit) {
        return store.read(em -> {
            TypedQuery<ApiClient> query =
                    em.createQuery("select c from ApiClient c where c.id > :after order by c.id", ApiClient.class);
            return query.setParameter("after", after).setMaxResults(limit).getResultList().stream()
                    .map(ApiClient::toRecord)
                    .toList();
        });
    }

    /** The same of those whose every place is one of these agencies. */
    public List<ClientRecord> list(String after, int limit, Set<UUID> agencies) {
        List<ClientRecord> within = new ArrayList<>();
        String last = after;
        while (within.size() < limit) {
            List<ClientRecord> some = list(last, LISTED_AT_ONCE);
            some.stream()
                    .filter(client -> !client.agencies().isEmpty() && agencies.containsAll(client.agencies()))
                    .limit(limit - within.size())
                    .forEach(within::add);
            if (some.size() < LISTED_AT_ONCE) {
                break;
            }
            last = some.get(some.size() - 1).id();
        }
        return List.copyOf(within);
    }

    public long count() {
        return store.read(em ->
                em.createQuery("select count(c) from ApiClient c", Long.class).getSingleResult());
    }

    /** Adds a client that acts for itself. */
    public Optional<NewClient> register(String id, String name, Set<String> roles) {
        return register(id, name, ClientRights.everywhere(roles), ClientKind.SERVICE);
    }

    /**
     * Adds a client.
     *
     * @return the client and its secret, which cannot be read again; empty when the id is taken
     */
    public Optional<NewClient> register(String id, String name, ClientRights rights, ClientKind kind) {
        String secret = Secret.random();
        Instant now = clock.instant();
        try {
            return store.call(em -> {
                if (em.find(ApiClient.class, id) != null) {
                    return Optional.empty();
                }
                ApiClient client = new ApiClient(id, name, rights, kind, Secret.hash(secret), false, now);
                em.persist(client);
                events.record(
                        em,
                        act("identity.client-create", id)
                                .agencies(rights.agencies())
                                .with("name", name)
                                .with("roles", String.join(" ", new TreeSet<>(rights.roles())))
                                .with("agencies", places(rights))
                                .build());
                return Optional.of(
                        new NewClient(client.toRecord(), Optional.of(secret).filter(kept -> kind.confidential())));
            });
        } catch (ConstraintViolatedException takenMeanwhile) {
            if (takenMeanwhile.kind() == ConstraintViolatedException.Kind.UNIQUE) {
                return Optional.empty();
            }
            throw takenMeanwhile;
        }
    }

    /** Refuses the client from now on; its tokens end too. Empty when there is no such client. */
    public Optional<ClientRecord> disable(String id) {
        Optional<ClientRecord> disabled = store.call(em -> {
            Optional<ApiClient> client = Optional.ofNullable(em.find(ApiClient.class, id));
            client.filter(ApiClient::enabled).ifPresent(enabled -> {
                enabled.disable();
                events.record(
                        em,
                        act("identity.client-disable", id)
                                .agencies(enabled.toRecord().agencies())
                                .changed("enabled", true, false)
                                .build());
            });
            return client.map(ApiClient::toRecord);
        });
        known.remove(id);
        return disabled;
    }

    private static String places(ClientRights rights) {
        return rights.agencies().isEmpty()
                ? "*"
                : rights.agencies().stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
    }

    private static AuditEntry.Builder act(String action, String id) {
        return AuditEntry.act(action).retention(RetentionClass.SECURITY).on("identity.client", id);
    }

    /** A client just made, with the only copy of its secret if it can keep one. */
    public record NewClient(ClientRecord client, Optional<String> secret) {}
}
