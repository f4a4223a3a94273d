// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.api.Delegation;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Term;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Standing in begins and ends with whole days, and with the term and the agency at the latest. */
class DelegationEdgesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);

    private final Office office = new Office(Product.H2);
    private StaffMember head;
    private StaffMember deputy;
    private Position chair;
    private Term term;

    @BeforeEach
    void appoint() {
        head = person("head", LocalDate.of(2025, 8, 1), Optional.empty());
        deputy = person("deputy", LocalDate.of(2025, 8, 1), Optional.empty());
        chair = office.position(Samples.COMMUNE, PositionRank.HEAD, "Chủ tịch");
        term = office.staff
                .addTerm(new TermOrder(chair.id(), head.id(), FIRST, Optional.of(LAST)))
                .value();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void it_may_last_as_long_as_the_term_and_not_a_day_longer_on_either_side() {
        assertThat(delegate(deputy, FIRST, LAST)).isNotNull();
        assertThat(codes(() -> delegate(deputy, FIRST.minusDays(1), LAST))).contains("delegation-past-term");
        assertThat(codes(() -> delegate(deputy, FIRST, LAST.plusDays(1)))).contains("delegation-past-term");
        assertThat(codes(() -> delegate(deputy, LAST, FIRST))).contains("period-reversed");
    }

    @Test
    void it_counts_on_its_first_and_its_last_day_and_on_none_beside() {
        Delegation given = delegate(deputy, FIRST.plusDays(4), FIRST.plusDays(6));

        assertThat(on(FIRST.plusDays(3))).isEmpty();
        assertThat(on(FIRST.plusDays(4))).containsExactly(given);
        assertThat(on(FIRST.plusDays(6))).containsExactly(given);
        assertThat(on(FIRST.plusDays(7))).isEmpty();
        assertThat(office.book.agenciesOf("deputy", FIRST.plusDays(4))).isEqualTo(Set.of(Samples.COMMUNE));
        assertThat(office.book.agenciesOf("deputy", FIRST.plusDays(7))).isEmpty();
    }

    @Test
    void a_delegation_of_one_day_is_one() {
        Delegation given = delegate(deputy, LAST, LAST);

        assertThat(on(LAST)).containsExactly(given);
        assertThat(on(LAST.minusDays(1))).isEmpty();
    }

    @Test
    void who_leaves_on_a_day_stands_in_up_to_that_day() {
        StaffMember leaving = person("leaving", LocalDate.of(2025, 8, 1), Optional.of(FIRST.plusDays(10)));

        assertThat(codes(() -> delegate(leaving, FIRST, FIRST.plusDays(11)))).contains("delegation-past-service");
        assertThat(delegate(leaving, FIRST, FIRST.plusDays(10))).isNotNull();
    }

    @Test
    void two_may_stand_in_for_one_another_on_days_that_follow_but_on_none_together() {
        Position second = office.position(Samples.COMMUNE, PositionRank.DEPUTY, "Phó Chủ tịch");
        Term ofDeputy = office.staff
                .addTerm(new TermOrder(second.id(), deputy.id(), FIRST, Optional.of(LAST)))
                .value();
        delegate(deputy, FIRST, FIRST.plusDays(9));

        assertThat(codes(() -> delegate(ofDeputy, head, FIRST.plusDays(9), LAST)))
                .containsExactly("stand-in-circle");
        assertThat(delegate(ofDeputy, head, FIRST.plusDays(10), LAST)).isNotNull();
    }

    @Test
    void a_term_is_not_cut_before_the_last_day_of_a_delegation_and_may_end_on_it() {
        delegate(deputy, FIRST, FIRST.plusDays(9));

        assertThat(codes(() -> end(FIRST.plusDays(8)))).containsExactly("delegation-outlasts-term");
        end(FIRST.plusDays(9));
        assertThat(office.book.holders(Samples.COMMUNE, FIRST.plusDays(10))).isEmpty();
    }

    @Test
    void with_the_agency_it_ends_whatever_its_days_say() {
        Term open = office.staff
                .addTerm(new TermOrder(
                        office.position(Samples.COMMUNE, PositionRank.CLERK, "Một cửa")
                                .id(),
                        head.id(),
                        FIRST,
                        Optional.empty()))
                .value();
        Delegation given = delegate(open, deputy, FIRST, Samples.END_OF_COMMUNE.plusMonths(1));

        assertThat(on(Samples.END_OF_COMMUNE.minusDays(1))).containsExactly(given);
        assertThat(on(Samples.END_OF_COMMUNE)).isEmpty();
    }

    private StaffMember person(String subject, LocalDate from, Optional<LocalDate> to) {
        return office.staff
                .addStaff(new StaffOrder("Người " + subject, Optional.of(subject), from, to))
                .value();
    }

    private Delegation delegate(StaffMember standIn, LocalDate from, LocalDate to) {
        return delegate(term, standIn, from, to);
    }

    private Delegation delegate(Term of, StaffMember standIn, LocalDate from, LocalDate to) {
        return office.staff
                .addDelegation(new DelegationOrder(of.id(), standIn.id(), from, to, "Giấy uỷ quyền"))
                .value();
    }

    private void end(LocalDate day) {
        office.staff.changeTerm(
                term.id(), new TermOrder(chair.id(), head.id(), FIRST, Optional.of(day)), version -> {});
    }

    private List<Delegation> on(LocalDate day) {
        return office.book.delegatedTo("deputy", day);
    }

    private static List<String> codes(ThrowingCallable act) {
        List<Fault> faults = new ArrayList<>();
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(ProblemException.class, refused -> faults.addAll(refused.faults()));
        return faults.stream().map(Fault::code).toList();
    }
}
