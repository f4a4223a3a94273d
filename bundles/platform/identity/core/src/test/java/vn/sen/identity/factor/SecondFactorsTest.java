// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.event.RecordedEvents;
import vn.sen.identity.store.IdentityStore;

@ParameterizedClass
@EnumSource
class SecondFactorsTest {

    private static final Set<RoleGrant> ADMINISTRATOR = Set.of(RoleGrant.everywhere("ADMINISTRATOR"));

    private final MovingClock clock = new MovingClock();
    private final RecordedEvents recorded = new RecordedEvents();
    private final IdentityStore store;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final AccountRecord nga;

    SecondFactorsTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        accounts = AccountsForTests.accounts(store, clock);
        factors = FactorsForTests.factors(store, recorded.events(), clock);
        nga = somebody("nga");
    }

    @Test
    void it_counts_only_once_a_right_code_was_shown() {
        Enrolment begun = factors.begin(nga);
        assertThat(factors.enrolled(nga.id())).isFalse();
        assertThat(factors.accept(nga, FactorsForTests.code(begun, clock))).isFalse();
        assertThat(factors.confirm(nga, "000000")).isEmpty();

        assertThat(factors.confirm(nga, FactorsForTests.code(begun, clock))).isPresent();

        assertThat(factors.enrolled(nga.id())).isTrue();
        assertThat(recorded.told()).containsExactly("identity.second-factor-enrol DONE");
    }

    @Test
    void the_page_may_be_loaded_again_before_it_is_confirmed_and_never_after() {
        Enrolment begun = factors.begin(nga);
        assertThat(factors.begin(nga).secret()).isEqualTo(begun.secret());

        factors.confirm(nga, FactorsForTests.code(begun, clock));

        assertThatThrownBy(() -> factors.begin(nga)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_code_works_once() {
        Enrolment begun = enrolled();
        String code = FactorsForTests.code(begun, clock);

        assertThat(factors.accept(nga, code.substring(0, 3) + " " + code.substring(3)))
                .as("with a blank")
                .isTrue();
        assertThat(factors.accept(nga, code)).as("again").isFalse();
    }

    @Test
    void of_two_who_use_a_code_at_the_same_moment_one_comes_through() throws InterruptedException {
        String code = FactorsForTests.code(enrolled(), clock);
        SecondFactors otherNode = FactorsForTests.factors(store, recorded.events(), clock);
        AtomicInteger passed = new AtomicInteger();
        ExecutorService both = Executors.newFixedThreadPool(6);
        for (int attempt = 0; attempt < 6; attempt++) {
            SecondFactors node = attempt % 2 == 0 ? factors : otherNode;
            both.execute(() -> {
                if (node.accept(nga, code)) {
                    passed.incrementAndGet();
                }
            });
        }
        both.shutdown();

        assertThat(both.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(passed).hasValue(1);
    }

    @Test
    void a_recovery_code_works_once_however_it_is_typed() {
        List<String> codes = FactorsForTests.enrol(factors, nga, clock);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        assertThat(factors.accept(nga, codes.get(3).replace("-", " ").toUpperCase()))
                .isTrue();
        assertThat(factors.accept(nga, codes.get(3))).isFalse();
        assertThat(factors.status(nga.id()).orElseThrow().recoveryCodes()).isEqualTo(9);
        assertThat(recorded.told()).contains("identity.recovery-code-use DONE");
    }

    @Test
    void a_recovery_code_of_somebody_else_opens_nothing() {
        AccountRecord nam = somebody("nam");
        String code = FactorsForTests.enrol(factors, nam, clock).get(0);
        FactorsForTests.enrol(factors, nga, clock);

        assertThat(factors.accept(nga, code)).isFalse();
        assertThat(factors.accept(nam, code)).isTrue();
    }

    @Test
    void new_recovery_codes_end_the_ones_before() {
        List<String> before = FactorsForTests.enrol(factors, nga, clock);
        List<String> after = factors.renewCodes(nga).orElseThrow();

        assertThat(new HashSet<>(after)).doesNotContainAnyElementsOf(before);
        assertThat(factors.accept(nga, before.get(0))).isFalse();
        assertThat(factors.accept(nga, after.get(0))).isTrue();
    }

    @Test
    void removing_it_leaves_nothing_behind() {
        List<String> codes = FactorsForTests.enrol(factors, nga, clock);

        assertThat(factors.remove(nga)).isTrue();

        assertThat(factors.enrolled(nga.id())).isFalse();
        assertThat(factors.accept(nga, codes.get(0))).isFalse();
        assertThat(factors.remove(nga)).isFalse();
    }

    @Test
    void administrators_must_have_one_and_the_demonstration_need_not() {
        assertThat(factors.required(nga, ADMINISTRATOR)).isTrue();
        assertThat(factors.required(nga, Set.of(RoleGrant.everywhere("CLERK")))).isFalse();
        AccountsForTests.demonstration(store, nga.id());

        assertThat(factors.required(accounts.find(nga.id()).orElseThrow(), ADMINISTRATOR))
                .isFalse();
    }

    /** With the step of the enrolment over. */
    private Enrolment enrolled() {
        Enrolment begun = factors.begin(nga);
        factors.confirm(nga, FactorsForTests.code(begun, clock)).orElseThrow();
        clock.advance(Duration.ofSeconds(30));
        return begun;
    }

    private AccountRecord somebody(String name) {
        UUID id = AccountsForTests.add(store, name, clock.instant());
        return accounts.find(id).orElseThrow();
    }
}
