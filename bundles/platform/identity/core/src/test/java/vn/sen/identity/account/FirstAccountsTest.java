// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;
import vn.sen.persistence.api.Transactions;

@ParameterizedClass
@EnumSource
class FirstAccountsTest {

    private static final Pattern ONE_TIME = Pattern.compile("admin / ([a-z2-9]{5}(-[a-z2-9]{5}){3})");

    private final Transactions transactions;
    private final Logger logger = (Logger) LoggerFactory.getLogger(FirstAccounts.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    FirstAccountsTest(IdentityDatabase database) {
        transactions = database.empty();
    }

    @BeforeEach
    void listen() {
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void the_first_start_makes_an_administrator_whose_one_time_password_is_told_once() {
        Accounts accounts = accounts(start(false, ""));

        AccountRecord admin = accounts.authenticate("admin", toldPassword()).orElseThrow();

        assertThat(accounts.held(admin.id())).containsExactly(RoleGrant.everywhere(Roles.ADMINISTRATOR));
        assertThat(admin.oneTime()).isTrue();
    }

    @Test
    void a_later_start_makes_and_tells_nothing() {
        start(false, "").prepare();
        log.list.clear();

        start(false, "").prepare();

        assertThat(messages()).isEmpty();
    }

    @Test
    void a_given_password_is_used_and_not_told() {
        Accounts accounts = accounts(start(false, "correct horse battery"));

        assertThat(accounts.authenticate("admin", "correct horse battery"))
                .hasValueSatisfying(admin -> assertThat(admin.oneTime()).isFalse());
        assertThat(messages()).isEmpty();
    }

    @Test
    void a_given_password_that_breaks_the_rules_is_replaced_and_the_reason_told() {
        Accounts accounts = accounts(start(false, "short"));

        assertThat(accounts.authenticate("admin", "short")).isEmpty();
        assertThat(messages()).anyMatch(line -> line.contains("SEN_ADMIN_PASSWORD") && line.contains("password-short"));
        assertThat(accounts.authenticate("admin", toldPassword())).isPresent();
    }

    @Test
    void a_demonstration_has_a_client_and_an_account_with_every_role() {
        IdentityStore store = start(true, "");

        assertThat(new ApiClients(store).authenticate("demo", "demo-secret"))
                .map(ClientRecord::roles)
                .contains(Roles.all());
        assertThat(accounts(store).authenticate("demo", "demo-secret"))
                .flatMap(demo -> accounts(store).active(demo.id()))
                .map(ActivePerson::roles)
                .contains(Roles.all());
        assertThat(messages()).anyMatch(line -> line.contains("Never run a demonstration"));
    }

    @Test
    void a_demonstration_also_holds_what_modules_declare_and_nobody_else_does() {
        IdentityStore store = start(true, "");
        DemonstrationRoles shown = new DemonstrationRoles(true, store, new MovingClock());

        shown.addDeclaration(() -> Set.of("LIBRARIAN"));
        shown.addDeclaration(() -> Set.of("LIBRARIAN", "ARCHIVIST"));

        Set<String> expected = new HashSet<>(Roles.all());
        expected.addAll(Set.of("LIBRARIAN", "ARCHIVIST"));
        assertThat(new ApiClients(store).authenticate("demo", "demo-secret"))
                .map(ClientRecord::roles)
                .contains(expected);
        assertThat(accounts(store).authenticate("demo", "demo-secret"))
                .flatMap(demo -> accounts(store).active(demo.id()))
                .map(ActivePerson::roles)
                .contains(expected);
    }

    @Test
    void a_declared_role_is_given_to_nobody_without_a_demonstration() {
        IdentityStore store = start(false, "");

        new DemonstrationRoles(false, store, new MovingClock()).addDeclaration(() -> Set.of("LIBRARIAN"));

        assertThat(new ApiClients(store).count()).isZero();
    }

    @Test
    void without_the_demonstration_its_client_and_account_are_closed() {
        start(true, "").prepare();

        IdentityStore store = start(false, "");

        assertThat(new ApiClients(store).authenticate("demo", "demo-secret")).isEmpty();
        assertThat(accounts(store).authenticate("demo", "demo-secret")).isEmpty();
    }

    @Test
    void a_demonstration_started_again_opens_them_again() {
        start(true, "").prepare();
        start(false, "").prepare();

        IdentityStore store = start(true, "");

        assertThat(new ApiClients(store).authenticate("demo", "demo-secret")).isPresent();
        assertThat(accounts(store).authenticate("demo", "demo-secret")).isPresent();
    }

    @Test
    void without_a_demonstration_no_default_credential_exists() {
        IdentityStore store = start(false, "");

        assertThat(new ApiClients(store).count()).isZero();
        assertThat(accounts(store).authenticate("demo", "demo-secret")).isEmpty();
        assertThat(accounts(store).authenticate("admin", "admin")).isEmpty();
    }

    @Test
    void roles_of_the_first_version_become_grants_once() {
        UUID id = Ids.next();
        transactions.run(
                em -> em.createNativeQuery("insert into identity.account (id, name, display_name, roles, password_hash,"
                                + " one_time, enabled, demo, created_at) values (?1, 'nga', 'Nguyễn Thị Nga', 'CLERK OFFICER',"
                                + " 'none', false, true, false, ?2)")
                        .setParameter(1, id)
                        .setParameter(2, Timestamp.from(new MovingClock().instant()))
                        .executeUpdate());

        start(false, "").prepare();
        Accounts accounts = accounts(start(false, ""));

        assertThat(accounts.grants(id)).extracting(GrantRecord::role).containsExactly("CLERK", "OFFICER");
        assertThat(accounts.held(id)).hasSize(2);
        assertThat(new UserDirectory(start(false, ""), new MovingClock())
                        .search(
                                new UserQuery("nguyen nga", Optional.empty(), Optional.empty(), Optional.empty()),
                                "",
                                5))
                .hasSize(1);
    }

    private IdentityStore start(boolean demo, String givenPassword) {
        Optional<String> given = Optional.of(givenPassword).filter(value -> !value.isEmpty());
        return new IdentityStore(
                transactions, new FirstAccounts(demo, given, AccountsForTests.rules(), new MovingClock()));
    }

    private static Accounts accounts(IdentityStore store) {
        store.prepare();
        return new Accounts(store, new MovingClock());
    }

    private String toldPassword() {
        List<String> told = messages().stream()
                .map(ONE_TIME::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        assertThat(told).as("one-time passwords told").hasSize(1);
        return told.get(0);
    }

    private List<String> messages() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
