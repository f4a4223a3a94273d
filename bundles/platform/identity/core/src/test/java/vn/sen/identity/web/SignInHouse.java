// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.Work;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.account.PasswordRules;
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.event.RecordedEvents;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.external.AccountLinks;
import vn.sen.identity.external.ForeignTokensForTests;
import vn.sen.identity.external.IdentityNumbers;
import vn.sen.identity.external.SignInProviders;
import vn.sen.identity.factor.FactorsForTests;
import vn.sen.identity.factor.SecondFactors;
import vn.sen.identity.reach.UserLimits;
import vn.sen.identity.role.KnownRoles;
import vn.sen.identity.session.BrowserRequest;
import vn.sen.identity.session.SessionCookies;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SessionsForTests;
import vn.sen.identity.session.SignInSteps;
import vn.sen.identity.store.IdentityStore;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.identity.token.OddCipher;
import vn.sen.identity.user.IdentityReadings;
import vn.sen.identity.user.UserActs;
import vn.sen.web.api.HtmlPage;

/** Everything about signing in, put together as a server does it, on the embedded database and a clock of its own. */
final class SignInHouse {

    static final String PASSWORD = "con mèo nằm ngủ";
    static final String CHOSEN = "trời xanh mây trắng";

    final MovingClock clock = new MovingClock();
    final Work work = new Work();
    final IdentityStore store = new IdentityStore(work.counting(IdentityDatabase.H2.empty()), unprepared -> {});
    final RecordedEvents recorded = new RecordedEvents();
    final SecurityEvents events = recorded.events();
    final Accounts accounts = AccountsForTests.accounts(store, clock, work::computed);
    final UserChanges changes = AccountsForTests.changes(store, events, clock);
    final PasswordRules rules = AccountsForTests.rules();
    final SecondFactors factors = FactorsForTests.factors(store, events, clock);
    final Sessions sessions = new Sessions(SessionsForTests.BOUNDS, store, clock);
    final SessionCookies cookies = new SessionCookies(false);
    final SignInSteps steps = new SignInSteps(accounts, changes, factors, sessions, events);
    final SessionPages session = new SessionPages(sessions, cookies);
    final FailureThrottle throttle = new FailureThrottle(store, clock);
    final SignInProviders providers = new SignInProviders();
    final KnownRoles roles = new KnownRoles();
    final AgencyRegister agencies = new AgencyRegister(Optional.empty());
    final OddCipher cipher = new OddCipher();
    final IdentityNumbers numbers = new IdentityNumbers(store, cipher);
    final AccountLinks links = ForeignTokensForTests.links(store, numbers);
    final UserLimits limits = new UserLimits(store, accounts, links);
    final UserActs acts = new UserActs(
            accounts,
            changes,
            AccountsForTests.grants(store, events, clock),
            factors,
            sessions,
            roles,
            agencies,
            events,
            limits,
            clock);
    final IdentityReadings readings = new IdentityReadings(numbers, accounts, acts, limits);
    final SignInPages signIn = new SignInPages(accounts, steps, session, throttle, providers, events);
    final PasswordPages password = new PasswordPages(rules, changes, sessions, steps, session);
    final CodePages code = new CodePages(factors, throttle, steps, session, events);
    final EnrolPages enrol = new EnrolPages(factors, throttle, steps, session, cookies);
    final ConfirmPages confirm = new ConfirmPages(accounts, factors, sessions, session, throttle, providers, events);

    /** An administrator. */
    UUID administrator(String name, boolean oneTime) {
        return AccountsForTests.add(store, name, PASSWORD, oneTime, clock.instant());
    }

    /** Somebody of whom no second factor is asked. */
    UUID clerk(String name) {
        UUID id = AccountsForTests.add(store, name, clock.instant(), RoleGrant.everywhere("CLERK"));
        changes.choosePassword(id, PASSWORD);
        return id;
    }

    AccountRecord account(UUID id) {
        return accounts.find(id).orElseThrow();
    }

    Response signIn(String name, String password, String back) {
        return signIn.signIn(name, password, back, "", BrowserRequest.plain());
    }

    /** The value of the session cookie that an answer sets. */
    static String cookie(Response response) {
        return response.getCookies().get("sen-session").getValue();
    }

    static Optional<String> fault(Response response) {
        Optional<?> code =
                (Optional<?>) ((HtmlPage) response.getEntity()).params().get("fault");
        return code.map(String::valueOf);
    }
}
