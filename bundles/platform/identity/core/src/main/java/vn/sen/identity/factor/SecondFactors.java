// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.GrantTable;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;

/** Second factors of persons: codes of an authenticator application, and recovery codes for when it is lost. */
@Component(service = SecondFactors.class, configurationPid = "vn.sen.identity.factors")
@Designate(ocd = SecondFactors.Config.class)
public final class SecondFactors {

    static final int RECOVERY_CODES = 10;

    /** Who needs a second factor, and what applications call this server. */
    @ObjectClassDefinition(name = "Second factors", description = "One-time codes beside the password")
    public @interface Config {
        @AttributeDefinition(description = "Roles whose holders cannot sign in without a second factor")
        String[] requiredFor() default {Roles.ADMINISTRATOR};

        @AttributeDefinition(description = "Name of this server in authenticator applications")
        String issuer() default "Sen";
    }

    private final Set<String> requiredFor;
    private final String issuer;
    private final IdentityStore store;
    private final FactorSecrets secrets;
    private final SecurityEvents events;
    private final Clock clock;

    @Activate
    public SecondFactors(
            Config config,
            @Reference IdentityStore store,
            @Reference FactorSecrets secrets,
            @Reference SecurityEvents events) {
        this(
                Set.copyOf(Arrays.asList(config.requiredFor())),
                config.issuer(),
                store,
                secrets,
                events,
                Clock.systemUTC());
    }

    SecondFactors(
            Set<String> requiredFor,
            String issuer,
            IdentityStore store,
            FactorSecrets secrets,
            SecurityEvents events,
            Clock clock) {
        this.requiredFor = requiredFor;
        this.issuer = issuer;
        this.store = store;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody with these roles must have one; the account of the demonstration never. */
    public boolean required(AccountRecord account, Set<RoleGrant> grants) {
        return !account.demo() && grants.stream().map(RoleGrant::role).anyMatch(requiredFor::contains);
    }

    public boolean enrolled(UUID account) {
        return store.read(em -> confirmed(em, account).isPresent());
    }

    /** What a person may know of the own second factor; empty when there is none. */
    public Optional<FactorStatus> status(UUID account) {
        return store.read(em -> confirmed(em, account)
                .map(factor -> new FactorStatus(
                        factor.createdAt(),
                        em.createQuery(
                                        "select count(c) from RecoveryCode c where c.accountId = :account"
                                                + " and c.usedAt is null",
                                        Long.class)
                                .setParameter("account", account)
                                .getSingleResult()
                                .intValue())));
    }

    /** The secret that the person's application is to learn; the same until it is confirmed. */
    public Enrolment begin(AccountRecord account) {
        Instant now = clock.instant();
        byte[] secret = store.call(em -> {
            SecondFactor row = em.find(SecondFactor.class, account.id());
            if (row == null) {
                byte[] fresh = Totp.newSecret();
                em.persist(new SecondFactor(account.id(), secrets.lock(account.id(), fresh), now));
                return fresh;
            }
            if (row.confirmed()) {
                throw new IllegalStateException("A confirmed secret is never shown again");
            }
            return secrets.open(account.id(), row.secret());
        });
        return Enrolment.of(issuer, account.name(), secret);
    }

    /**
     * Puts the second factor into force once the person shows a right code.
     *
     * @return the recovery codes, which cannot be read again; empty when the code is wrong
     */
    public Optional<List<String>> confirm(AccountRecord account, String code) {
        Instant now = clock.instant();
        return store.call(em -> Optional.ofNullable(em.find(SecondFactor.class, account.id()))
                .filter(row -> !row.confirmed())
                .filter(row -> use(em, account.id(), row, code, now))
                .map(row -> {
                    row.confirm();
                    events.record(
                            em,
                            SecurityEvents.about("identity.second-factor-enrol", account.name())
                                    .build());
                    return replaceCodes(em, account.id());
                }));
    }

    /** Whether a code of the application, or a recovery code, is right. Each is right only once, on whichever node. */
    public boolean accept(AccountRecord account, String typed) {
        Instant now = clock.instant();
        return store.call(em -> confirmed(em, account.id())
                .filter(row -> RecoveryCode.plain(typed).length() == RecoveryCode.LENGTH
                        ? useRecovery(em, account, typed, now)
                        : use(em, account.id(), row, typed, now))
                .isPresent());
    }

    /** New recovery codes in place of all before; empty when the person has no second factor. */
    public Optional<List<String>> renewCodes(AccountRecord account) {
        return store.call(em -> confirmed(em, account.id()).map(row -> {
            events.record(
                    em,
                    SecurityEvents.about("identity.recovery-codes-renew", account.name())
                            .build());
            return replaceCodes(em, account.id());
        }));
    }

    /** Takes the second factor and its recovery codes away. False when there was none. */
    public boolean remove(AccountRecord account) {
        return store.call(em -> {
            deleteCodes(em, account.id());
            Optional<SecondFactor> row = Optional.ofNullable(em.find(SecondFactor.class, account.id()));
            row.ifPresent(em::remove);
            boolean was = row.filter(SecondFactor::confirmed).isPresent();
            if (was) {
                events.record(
                        em,
                        SecurityEvents.about("identity.second-factor-remove", account.name())
                                .agencies(GrantTable.places(em, account.id(), Vietnam.today(clock)))
                                .build());
            }
            return was;
        });
    }

    private static Optional<SecondFactor> confirmed(EntityManager em, UUID account) {
        return Optional.ofNullable(em.find(SecondFactor.class, account)).filter(SecondFactor::confirmed);
    }

    /** Only one of two who use a code at the same moment finds the step still unused. */
    private boolean use(EntityManager em, UUID account, SecondFactor row, String typed, Instant now) {
        String digits = typed.replaceAll("\\s", "");
        OptionalLong step = Totp.match(secrets.open(account, row.secret()), digits, now, row.lastStep());
        return step.isPresent()
                && em.createQuery("update SecondFactor f set f.lastStep = :step"
                                        + " where f.accountId = :account and f.lastStep < :step")
                                .setParameter("step", step.getAsLong())
                                .setParameter("account", account)
                                .executeUpdate()
                        == 1;
    }

    private boolean useRecovery(EntityManager em, AccountRecord account, String typed, Instant now) {
        boolean used = em.createQuery("update RecoveryCode c set c.usedAt = :now where c.id = :id"
                                + " and c.accountId = :account and c.usedAt is null")
                        .setParameter("now", now)
                        .setParameter("id", RecoveryCode.idOf(account.id(), typed))
                        .setParameter("account", account.id())
                        .executeUpdate()
                == 1;
        if (used) {
            events.record(
                    em,
                    SecurityEvents.about("identity.recovery-code-use", account.name())
                            .build());
        }
        return used;
    }

    private static List<String> replaceCodes(EntityManager em, UUID account) {
        deleteCodes(em, account);
        List<String> codes = new ArrayList<>();
        for (int count = 0; count < RECOVERY_CODES; count++) {
            String code = RecoveryCode.random();
            em.persist(new RecoveryCode(RecoveryCode.idOf(account, code), account));
            codes.add(code);
        }
        return codes;
    }

    private static void deleteCodes(EntityManager em, UUID account) {
        em.createQuery("delete from RecoveryCode c where c.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
