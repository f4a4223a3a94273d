// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.api.AssuranceLevel;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.ExternalSignIn.Unknown;
import vn.sen.identity.api.ExternalSignInRefusedException;
import vn.sen.identity.api.ExternalSignInRefusedException.Reason;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.api.OpenedSession;
import vn.sen.identity.api.RequestOrigin;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.event.RecordedEvents;
import vn.sen.identity.factor.FactorsForTests;
import vn.sen.identity.factor.SecondFactors;
import vn.sen.identity.session.SessionCookies;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SessionsForTests;
import vn.sen.identity.session.SignInSteps;
import vn.sen.identity.store.IdentityStore;
import vn.sen.identity.token.OddCipher;

@ParameterizedClass
@EnumSource
class LinkedSignInTest {

    private static final RoleGrant CITIZEN = RoleGrant.everywhere("CITIZEN");
    private static final RequestOrigin BROWSER =
            new RequestOrigin("192.0.2.7", "Firefox/140", true, Optional.empty(), Optional.empty());

    private final MovingClock clock = new MovingClock();
    private final RecordedEvents recorded = new RecordedEvents();
    private final IdentityStore store;
    private final Accounts accounts;
    private final UserChanges changes;
    private final Sessions sessions;
    private final IdentityNumbers numbers;
    private final AccountLinks links;
    private final LinkedSignIn signIn;

    LinkedSignInTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        accounts = AccountsForTests.accounts(store, clock);
        changes = AccountsForTests.changes(store, recorded.events(), clock);
        sessions = new Sessions(SessionsForTests.BOUNDS, store, clock);
        numbers = new IdentityNumbers(store, new OddCipher());
        links = new AccountLinks(store, numbers, recorded.events(), clock);
        SecondFactors factors = FactorsForTests.factors(store, recorded.events(), clock);
        signIn = new LinkedSignIn(
                links,
                AccountsForTests.grants(store, recorded.events(), clock),
                sessions,
                new SignInSteps(accounts, changes, factors, sessions, recorded.events()),
                new SessionCookies(false));
    }

    @Test
    void somebody_new_gets_an_account_that_only_the_provider_opens() throws Exception {
        OpenedSession opened = signIn.signIn(identity("s-1", CITIZEN), Unknown.CREATE, BROWSER, "/dossiers");

        assertThat(opened.location()).hasToString("/dossiers");
        assertThat(opened.setCookie()).contains("HttpOnly", "SameSite=Lax", "Secure");
        Caller caller = caller(opened);
        assertThat(caller.displayName()).isEqualTo("Lê Văn Tám");
        assertThat(caller.roles()).containsExactlyInAnyOrder("CITIZEN", "PERSON");
        assertThat(accounts.find(UUID.fromString(caller.subject()))
                        .orElseThrow()
                        .hasPassword())
                .isFalse();
    }

    @Test
    void the_same_subject_is_the_same_person_and_another_provider_s_is_not() throws Exception {
        String first = caller(signIn.signIn(identity("s-1", CITIZEN), Unknown.CREATE, BROWSER, "/"))
                .subject();

        assertThat(caller(signIn.signIn(identity("s-1", CITIZEN), Unknown.CREATE, BROWSER, "/"))
                        .subject())
                .isEqualTo(first);
        assertThat(caller(signIn.signIn(identity("other", "s-1"), Unknown.CREATE, BROWSER, "/"))
                        .subject())
                .isNotEqualTo(first);
    }

    @Test
    void the_same_name_or_address_opens_nobody_s_account() throws Exception {
        UUID admin = AccountsForTests.add(store, "tam", clock.instant(), RoleGrant.everywhere("ADMINISTRATOR"));
        changes.describe(
                admin, accounts.find(admin).orElseThrow().version(), "Lê Văn Tám", Optional.of("tam@camau.vn"));

        Caller caller = caller(signIn.signIn(identity("s-1", CITIZEN), Unknown.CREATE, BROWSER, "/"));

        assertThat(caller.subject()).isNotEqualTo(admin.toString());
        assertThat(caller.hasRole("ADMINISTRATOR")).isFalse();
    }

    @Test
    void roles_follow_what_the_provider_says_now() throws Exception {
        signIn.signIn(identity("s-1", CITIZEN, RoleGrant.everywhere("CLERK")), Unknown.CREATE, BROWSER, "/");

        assertThat(caller(signIn.signIn(identity("s-1", CITIZEN), Unknown.REFUSE, BROWSER, "/"))
                        .hasRole("CLERK"))
                .isFalse();
    }

    @Test
    void the_identity_number_is_not_readable_in_the_database() throws Exception {
        Caller caller = caller(signIn.signIn(identity("s-1", CITIZEN), Unknown.CREATE, BROWSER, "/"));

        String stored = store.read(em -> em.find(KnownIdentityNumber.class, UUID.fromString(caller.subject()))
                .number());
        assertThat(stored).isNotEmpty().doesNotContain("001099012345");
    }

    @Test
    void the_identity_number_is_kept_with_how_sure_it_is() throws Exception {
        Caller caller = caller(signIn.signIn(identity("s-1", CITIZEN), Unknown.CREATE, BROWSER, "/"));

        assertThat(numbers.of(caller)).contains(new IdentityNumber("001099012345", AssuranceLevel.LEVEL_2));
        assertThat(numbers.of(caller).orElseThrow().toString()).doesNotContain("001099012345");
        assertThat(numbers.of(new Caller("portal", "Portal", Caller.Kind.TOKEN, Set.of())))
                .isEmpty();
    }

    @Test
    void whoever_is_unknown_or_disabled_is_refused_with_the_reason() throws Exception {
        assertThatThrownBy(() -> signIn.signIn(identity("s-1", CITIZEN), Unknown.REFUSE, BROWSER, "/"))
                .isInstanceOfSatisfying(
                        ExternalSignInRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN));
        Caller made = caller(signIn.signIn(identity("s-1", CITIZEN), Unknown.CREATE, BROWSER, "/"));
        AccountsForTests.disable(store, UUID.fromString(made.subject()));

        assertThatThrownBy(() -> signIn.signIn(identity("s-1", CITIZEN), Unknown.CREATE, BROWSER, "/"))
                .isInstanceOfSatisfying(
                        ExternalSignInRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.DISABLED));
    }

    @Test
    void an_administrator_needs_a_second_factor_by_this_way_too() throws Exception {
        RoleGrant administrator = RoleGrant.everywhere("ADMINISTRATOR");

        assertThat(signIn.signIn(identity("s-1", administrator), Unknown.CREATE, BROWSER, "/modules")
                        .location())
                .hasToString("/sign-in/second-factor?return=%2Fmodules");
    }

    @Test
    void a_linked_identity_opens_the_account_it_was_linked_with_and_no_second_one() throws Exception {
        UUID nga = AccountsForTests.add(store, "nga", clock.instant(), RoleGrant.everywhere("CLERK"));
        UUID nam = AccountsForTests.add(store, "nam", clock.instant());
        signIn.link(person(nga), identity("s-1"));
        signIn.link(person(nga), identity("s-1"));

        assertThat(caller(signIn.signIn(identity("s-1"), Unknown.REFUSE, BROWSER, "/"))
                        .subject())
                .isEqualTo(nga.toString());
        assertThatThrownBy(() -> signIn.link(person(nam), identity("s-1")))
                .isInstanceOfSatisfying(
                        ExternalSignInRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.LINKED_ELSEWHERE));
        assertThat(links.of(nga)).hasSize(1);
    }

    @Test
    void the_only_way_to_sign_in_is_not_taken_away() throws Exception {
        UUID made = UUID.fromString(caller(signIn.signIn(identity("s-1"), Unknown.CREATE, BROWSER, "/"))
                .subject());
        UUID link = links.of(made).get(0).id();
        assertThat(links.unlink(accounts.find(made).orElseThrow(), link)).isFalse();

        changes.choosePassword(made, "trời xanh mây trắng");

        assertThat(links.unlink(accounts.find(made).orElseThrow(), link)).isTrue();
    }

    @Test
    void the_provider_ends_what_it_began_and_nothing_else() throws Exception {
        OpenedSession first = signIn.signIn(identity("s-1", CITIZEN), Unknown.CREATE, BROWSER, "/");
        OpenedSession second = signIn.signIn(identity("s-2", CITIZEN), Unknown.CREATE, BROWSER, "/");

        assertThat(signIn.end("vneid", Optional.empty(), Optional.empty())).isZero();
        assertThat(signIn.end("vneid", Optional.of("nobody"), Optional.empty())).isZero();
        assertThat(signIn.end("vneid", Optional.of("s-1"), Optional.of("sid-s-2")))
                .isZero();
        assertThat(signIn.end("vneid", Optional.of("s-1"), Optional.empty())).isEqualTo(1);

        assertThat(sessions.find(value(first))).isEmpty();
        assertThat(sessions.find(value(second))).isPresent();
        assertThat(signIn.end("vneid", Optional.empty(), Optional.of("sid-s-2")))
                .isEqualTo(1);
    }

    private static ExternalIdentity identity(String subject, RoleGrant... grants) {
        return new ExternalIdentity(
                "vneid",
                subject,
                "Lê Văn Tám",
                Optional.of("tam@camau.vn"),
                Set.of(grants),
                Optional.of(new IdentityNumber("001099012345", AssuranceLevel.LEVEL_2)),
                false,
                Optional.of("sid-" + subject),
                Optional.of("hint"));
    }

    private static ExternalIdentity identity(String provider, String subject) {
        ExternalIdentity known = identity(subject);
        return new ExternalIdentity(
                provider,
                subject,
                known.displayName(),
                known.email(),
                known.grants(),
                known.identityNumber(),
                false,
                known.session(),
                known.signOutHint());
    }

    private Caller caller(OpenedSession opened) {
        return sessions.find(value(opened)).orElseThrow().caller();
    }

    private static String value(OpenedSession opened) {
        return opened.setCookie().replaceFirst("^__Host-sen-session=", "").replaceFirst(";.*$", "");
    }

    private static Caller person(UUID account) {
        return new Caller(account.toString(), "x", Caller.Kind.SESSION, Set.of());
    }
}
