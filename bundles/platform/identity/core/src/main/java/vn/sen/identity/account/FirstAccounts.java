// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.identity.Secret;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;
import vn.sen.identity.client.ApiClient;
import vn.sen.identity.store.FirstUse;
import vn.sen.persistence.api.Ids;
import vn.sen.persistence.api.Transactions;

/**
 * Makes the first administrator, and the demonstration's client and account when this start is a demonstration;
 * disables these when it is not.
 */
@Component(service = FirstUse.class)
public final class FirstAccounts implements FirstUse {

    static final String ADMINISTRATOR = "admin";
    static final String DEMO = "demo";
    static final String DEMO_SECRET = "demo-secret";

    /** Who gives what nobody gave. */
    static final String SERVER = "sen";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final boolean demo;
    private final Optional<String> givenPassword;
    private final PasswordRules rules;
    private final Clock clock;
    private volatile boolean done;

    @Activate
    public FirstAccounts(BundleContext context, @Reference PasswordRules rules) {
        this(
                Boolean.parseBoolean(context.getProperty("sen.demo")),
                Optional.ofNullable(context.getProperty("sen.admin.password")).filter(given -> !given.isEmpty()),
                rules,
                Clock.systemUTC());
    }

    FirstAccounts(boolean demo, Optional<String> givenPassword, PasswordRules rules, Clock clock) {
        this.demo = demo;
        this.givenPassword = givenPassword;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void prepare(Transactions transactions) {
        if (!done) {
            prepareOnce(transactions);
        }
    }

    private synchronized void prepareOnce(Transactions transactions) {
        if (done) {
            return;
        }
        transactions.run(em -> {
            FormerRoles.move(em, clock);
            if (Accounts.byName(em, ADMINISTRATOR).isEmpty()) {
                addAdministrator(em);
            }
            if (demo) {
                LOG.warn(
                        "Demonstration: the client and account '{}' hold every role and their secret is public."
                                + " Never run a demonstration where others can reach it",
                        DEMO);
                openDemonstration(em);
            } else {
                closeDemonstration(em);
            }
        });
        done = true;
    }

    private void addAdministrator(EntityManager em) {
        Optional<String> usable = givenPassword.filter(given -> {
            Optional<String> fault = rules.fault(given, ADMINISTRATOR);
            fault.ifPresent(code -> LOG.error(
                    "SEN_ADMIN_PASSWORD is not used ({}): give at least {} characters that are no common password and"
                            + " do not contain '{}'. A one-time password is made instead",
                    code,
                    rules.shortest(),
                    ADMINISTRATOR));
            return fault.isEmpty();
        });
        String password = usable.orElseGet(OneTimePassword::random);
        Account account =
                new Account(Ids.next(), ADMINISTRATOR, text("account.administrator", VIETNAMESE), clock.instant());
        account.password(PasswordHash.of(password), usable.isEmpty());
        em.persist(account);
        hold(em, account, Set.of(Roles.ADMINISTRATOR), clock);
        // Told before the commit: a crash in between leaves no account, and the next start makes and tells another.
        em.flush();
        if (usable.isEmpty()) {
            tell(password);
        }
    }

    private static void tell(String password) {
        String line = "=".repeat(72);
        String vietnamese = text("console.one-time-password", VIETNAMESE);
        String english = text("console.one-time-password", Locale.ENGLISH);
        LOG.warn("\n{}\n{}\n{}\n\n    {} / {}\n\n{}", line, vietnamese, english, ADMINISTRATOR, password, line);
    }

    private static String text(String key, Locale locale) {
        ResourceBundle.Control own =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("i18n.messages", locale, FirstAccounts.class.getClassLoader(), own)
                .getString(key);
    }

    private void openDemonstration(EntityManager em) {
        String name = text("account.demonstration", VIETNAMESE);
        Set<String> everyRole = Roles.all();
        String secretHash = Secret.hash(DEMO_SECRET);
        Optional.ofNullable(em.find(ApiClient.class, DEMO))
                .ifPresentOrElse(
                        client -> client.restore(everyRole, secretHash),
                        () -> em.persist(new ApiClient(DEMO, name, everyRole, secretHash, true, clock.instant())));
        Account account = Accounts.byName(em, DEMO).orElseGet(() -> {
            Account made = new Account(Ids.next(), DEMO, name, clock.instant());
            made.password(PasswordHash.of(DEMO_SECRET), false);
            made.demonstration();
            em.persist(made);
            return made;
        });
        account.demonstration();
        hold(em, account, everyRole, clock);
    }

    /** Gives the demonstration roles that a module brings; nothing when there is none. */
    static void giveDemonstration(EntityManager em, Set<String> roles, Clock clock) {
        Accounts.byName(em, DEMO).ifPresent(account -> hold(em, account, roles, clock));
        Optional.ofNullable(em.find(ApiClient.class, DEMO)).ifPresent(client -> client.alsoHold(roles));
    }

    /** Gives what of these roles the account does not hold everywhere today. */
    private static void hold(EntityManager em, Account account, Set<String> roles, Clock clock) {
        LocalDate today = Vietnam.today(clock);
        em.flush();
        Set<RoleGrant> held = GrantTable.heldOn(em, account.id(), today);
        roles.stream()
                .map(RoleGrant::everywhere)
                .filter(grant -> !held.contains(grant))
                .map(grant -> new GrantRecord(Ids.next(), grant, today, Optional.empty(), "", SERVER))
                .forEach(grant -> em.persist(new AccountGrant(account.id(), grant, clock.instant())));
    }

    private static void closeDemonstration(EntityManager em) {
        em.createQuery("select c from ApiClient c where c.demo = true and c.enabled = true", ApiClient.class)
                .getResultList()
                .forEach(ApiClient::disable);
        em.createQuery("select a from Account a where a.demo = true and a.enabled = true", Account.class)
                .getResultList()
                .forEach(account -> account.enable(false));
    }
}
