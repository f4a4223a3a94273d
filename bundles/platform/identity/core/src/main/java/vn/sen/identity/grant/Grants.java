// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.RetentionClass;
import vn.sen.identity.Secret;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;

/**
 * Hands a person's permission to a client and keeps it going by refresh tokens. Each refresh token works once; using
 * one again, or a code again, means that two hold it, and ends everything that was issued for that permission (RFC
 * 9700, section 4.14). Only hashes are stored.
 */
@Component(service = Grants.class, configurationPid = "vn.sen.identity.grants")
@Designate(ocd = Grants.Config.class)
public final class Grants {

    /** From the person's yes to the client's next request. */
    static final Duration CODE_LIFE = Duration.ofMinutes(1);

    /** Bounds of what a person allowed a client. */
    @ObjectClassDefinition(
            name = "Permissions for programs",
            description = "How long a program may act for a person who allowed it to")
    public @interface Config {
        @AttributeDefinition(description = "Days without use after which it ends", min = "1", max = "365")
        int idleDays() default 14;

        @AttributeDefinition(description = "Days after which it ends in any case", min = "1", max = "3650")
        int mostDays() default 90;
    }

    private final IdentityStore store;
    private final RevokedTokens revoked;
    private final SecurityEvents events;
    private final Duration idle;
    private final Duration most;
    private final Clock clock;

    @Activate
    public Grants(
            Config config,
            @Reference IdentityStore store,
            @Reference RevokedTokens revoked,
            @Reference SecurityEvents events) {
        this(
                Duration.ofDays(config.idleDays()),
                Duration.ofDays(config.mostDays()),
                store,
                revoked,
                events,
                Clock.systemUTC());
    }

    Grants(
            Duration idle,
            Duration most,
            IdentityStore store,
            RevokedTokens revoked,
            SecurityEvents events,
            Clock clock) {
        this.idle = idle;
        this.most = most;
        this.store = store;
        this.revoked = revoked;
        this.events = events;
        this.clock = clock;
    }

    /** Notes what a person allowed and tells the code for the client. */
    public String authorise(PendingCode allowed) {
        String code = Secret.random();
        Instant now = clock.instant();
        UUID family = Ids.next();
        store.run(em -> {
            em.persist(new TokenFamily(
                    family, allowed.clientId(), allowed.accountId(), allowed.roles(), now, now.plus(most)));
            em.flush();
            em.persist(new AuthorizationCode(
                    Secret.hash(code), family, allowed.redirectUri(), allowed.challenge(), now.plus(CODE_LIFE)));
            events.record(
                    em,
                    act("identity.grant-allow", family)
                            .with("client", allowed.clientId())
                            .with("roles", String.join(" ", new TreeSet<>(allowed.roles())))
                            .build());
        });
        return code;
    }

    /** When a permission that is given now ends in any case. */
    public Instant endOfOneGivenNow() {
        return clock.instant().plus(most);
    }

    /** The first tokens for a code. A code that comes a second time ends what came of it the first time. */
    public Optional<Redeemed> redeem(String code, String clientId, String redirectUri, String verifier) {
        String id = Secret.hash(code);
        Instant now = clock.instant();
        return noticed(store.call(em -> Optional.ofNullable(em.find(AuthorizationCode.class, id))
                .flatMap(row -> familyOf(em, row.familyId(), clientId)
                        .filter(family -> once(em, "AuthorizationCode", id, family, now))
                        .filter(family -> row.redirectUri().equals(redirectUri))
                        .filter(family -> CodeChallenge.matches(row.challenge(), verifier))
                        .filter(family -> now.isBefore(row.expiresAt()))
                        .map(family -> next(em, family, now)))));
    }

    /** What a refresh token continues, without using it. */
    public Optional<Grant> find(String refreshToken) {
        String id = Secret.hash(refreshToken);
        return store.read(em -> Optional.ofNullable(em.find(RefreshToken.class, id))
                .map(row -> em.find(TokenFamily.class, row.familyId()).toGrant()));
    }

    /** Uses a refresh token up and gives its successor. */
    public Optional<Redeemed> refresh(String refreshToken, String clientId) {
        String id = Secret.hash(refreshToken);
        Instant now = clock.instant();
        return noticed(store.call(em -> Optional.ofNullable(em.find(RefreshToken.class, id))
                .flatMap(row -> familyOf(em, row.familyId(), clientId)
                        .filter(family -> once(em, "RefreshToken", id, family, now))
                        .filter(family -> now.isBefore(row.expiresAt()))
                        .map(family -> next(em, family, now)))));
    }

    /** Ends everything issued for a grant. Ending it again changes nothing. */
    public void revoke(UUID family) {
        Instant now = clock.instant();
        store.run(em -> Optional.ofNullable(em.find(TokenFamily.class, family)).ifPresent(row -> {
            end(em, row, now);
            events.record(
                    em,
                    act("identity.grant-revoke", family)
                            .with("client", row.clientId())
                            .build());
        }));
        revoked.forget();
    }

    /** Deletes what has ended, with its codes and refresh tokens. */
    public int sweep() {
        Instant now = clock.instant();
        return store.call(em -> em.createQuery("delete from TokenFamily f where f.endsAt < :now")
                .setParameter("now", now)
                .executeUpdate());
    }

    /** When nothing came of it, a family may have ended: this node asks for the revoked ones again. */
    private Optional<Redeemed> noticed(Optional<Redeemed> redeemed) {
        if (redeemed.isEmpty()) {
            revoked.forget();
        }
        return redeemed;
    }

    private static Optional<TokenFamily> familyOf(EntityManager em, UUID id, String clientId) {
        return Optional.ofNullable(em.find(TokenFamily.class, id))
                .filter(family -> family.clientId().equals(clientId));
    }

    /** Only one of two at the same moment comes through, on whichever nodes they are; the other ends the family. */
    private boolean once(EntityManager em, String entity, String id, TokenFamily family, Instant now) {
        int first = em.createQuery("update " + entity + " t set t.used = true where t.id = :id and t.used = false")
                .setParameter("id", id)
                .executeUpdate();
        if (first == 0) {
            end(em, family, now);
            events.record(
                    em,
                    act("identity.grant-reuse", family.id())
                            .refused()
                            .with("client", family.clientId())
                            .build());
        }
        return first > 0 && family.openAt(now);
    }

    private Redeemed next(EntityManager em, TokenFamily family, Instant now) {
        String token = Secret.random();
        Instant expires = now.plus(idle);
        if (expires.isAfter(family.endsAt())) {
            expires = family.endsAt();
        }
        em.persist(new RefreshToken(Secret.hash(token), family.id(), expires));
        return new Redeemed(family.toGrant(), token);
    }

    private static AuditEntry.Builder act(String action, UUID family) {
        return AuditEntry.act(action).retention(RetentionClass.SECURITY).on("identity.grant", family);
    }

    private void end(EntityManager em, TokenFamily family, Instant now) {
        if (!family.revoked()) {
            family.revoke();
            revoked.add(em, family.id().toString(), now);
        }
    }
}
