// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.KeptActs;
import vn.sen.audit.api.AuditEntry;
import vn.sen.organization.Samples;
import vn.sen.organization.api.Delegation;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Term;
import vn.sen.organization.register.Acts;
import vn.sen.organization.register.LiveAgencies;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

class StaffOnDatabaseTest {

    private static final LocalDate FROM = Samples.DAY;
    private static final LocalDate MIDDLE = LocalDate.of(2025, 12, 1);
    private static final LongConsumer ANY = version -> {};

    private final KeptActs trail = new KeptActs();
    private ModuleDatabase database;
    private StaffRegister register;
    private StaffBook book;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void who_holds_what_is_told_for_a_day_heads_first(Product product) {
        open(product);
        StaffMember clerk = person("Lê Văn Mẫu", "clerk");
        StaffMember head = person("Trần Thị Ví Dụ", "head");
        term(position(PositionRank.CLERK, "Công chức một cửa"), clerk, Optional.empty());
        Term led = term(position(PositionRank.HEAD, "Chủ tịch UBND xã"), head, Optional.of(MIDDLE));

        assertThat(book.holders(Samples.COMMUNE, FROM))
                .extracting(term -> term.holder().name())
                .containsExactly("Trần Thị Ví Dụ", "Lê Văn Mẫu");
        assertThat(book.holders(Samples.COMMUNE, MIDDLE.plusDays(1))).hasSize(1);
        assertThat(book.heldBy("head", MIDDLE)).containsExactly(led);
        assertThat(book.agenciesOf("clerk", FROM)).containsExactly(Samples.COMMUNE);
        assertThat(book.bySubject("clerk")).contains(clerk);
        assertThat(book.search(Optional.of("vi du"), FROM, Optional.empty(), 10))
                .containsExactly(head);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void positions_end_with_the_agency(Product product) {
        open(product);
        term(position(PositionRank.CLERK, "Công chức một cửa"), person("Lê Văn Mẫu", "clerk"), Optional.empty());

        assertThat(book.holders(Samples.COMMUNE, Samples.END_OF_COMMUNE.minusDays(1)))
                .hasSize(1);
        assertThat(book.holders(Samples.COMMUNE, Samples.END_OF_COMMUNE)).isEmpty();
        assertThat(book.agenciesOf("clerk", Samples.END_OF_COMMUNE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void an_agency_has_one_head_at_a_time(Product product) {
        open(product);
        Position head = position(PositionRank.HEAD, "Chủ tịch UBND xã");
        Term first = term(head, person("Trần Thị Ví Dụ", "one"), Optional.empty());
        StaffMember second = person("Lê Văn Mẫu", "two");

        refused(() -> term(head, second, Optional.empty()), "/validFrom", "position-held");
        register.changeTerm(first.id(), new TermOrder(head.id(), first.holder().id(), FROM, Optional.of(MIDDLE)), ANY);
        register.addTerm(new TermOrder(head.id(), second.id(), MIDDLE.plusDays(1), Optional.empty()));
        assertThat(book.holders(Samples.COMMUNE, MIDDLE.plusDays(1)))
                .extracting(term -> term.holder().id())
                .containsExactly(second.id());
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_delegation_lies_within_the_term_and_never_comes_back_to_its_giver(Product product) {
        open(product);
        StaffMember a = person("Trần Thị Ví Dụ", "a");
        StaffMember b = person("Lê Văn Mẫu", "b");
        Term ofA = term(position(PositionRank.HEAD, "Chủ tịch UBND xã"), a, Optional.of(MIDDLE));
        Term ofB = term(position(PositionRank.DEPUTY, "Phó Chủ tịch UBND xã"), b, Optional.empty());

        refused(() -> delegate(ofA, b, FROM, MIDDLE.plusDays(1)), "/validTo", "delegation-past-term");
        refused(() -> delegate(ofA, a, FROM, MIDDLE), "/standIn", "stand-in-circle");
        Delegation given = delegate(ofA, b, FROM, FROM.plusDays(10));
        refused(() -> delegate(ofB, a, FROM.plusDays(10), MIDDLE), "/standIn", "stand-in-circle");
        delegate(ofB, a, FROM.plusDays(11), MIDDLE);

        assertThat(book.delegatedTo("b", FROM)).containsExactly(given);
        assertThat(book.delegatedTo("b", FROM.plusDays(11))).isEmpty();
        refused(
                () -> register.changeTerm(
                        ofA.id(), new TermOrder(ofA.position().id(), a.id(), FROM, Optional.of(FROM.plusDays(5))), ANY),
                "/validTo",
                "delegation-outlasts-term");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void one_account_belongs_to_one_person(Product product) {
        open(product);
        person("Trần Thị Ví Dụ", "same");

        refused(() -> person("Lê Văn Mẫu", "same"), "/subject", "account-taken");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_change_that_somebody_else_has_overtaken_is_not_made(Product product) {
        open(product);
        StaffMember person = person("Trần Thị Ví Dụ", "a");
        Versioned<StaffMember> read = book.staff(person.id()).orElseThrow();
        StaffOrder order = new StaffOrder("Trần Thị Ví Dụ Mới", person.subject(), FROM, Optional.empty());

        Versioned<StaffMember> changed = register.changeStaff(person.id(), order, ANY);

        assertThat(changed.version()).isGreaterThan(read.version());
        assertThatThrownBy(() -> register.changeStaff(person.id(), order, version -> {
                    if (version != read.version()) {
                        throw ProblemException.problem(412, "precondition-failed")
                                .build();
                    }
                }))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void every_change_is_on_record_without_the_name_of_a_person(Product product) {
        open(product);
        StaffMember person = person("Trần Thị Ví Dụ", "a");
        position(PositionRank.HEAD, "Chủ tịch UBND xã");
        refused(() -> person("Lê Văn Mẫu", "a"), "/subject", "account-taken");

        assertThat(trail.acts())
                .extracting(AuditEntry::action)
                .containsExactly("organization.staff-add", "organization.position-add");
        assertThat(trail.acts().get(0).target().orElseThrow().id())
                .isEqualTo(person.id().toString());
        assertThat(trail.acts().toString()).doesNotContain("Ví Dụ");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void positions_terms_and_delegations_are_on_the_record_of_their_agency(Product product) {
        open(product);
        Term led =
                term(position(PositionRank.HEAD, "Chủ tịch UBND xã"), person("Trần Thị Ví Dụ", "a"), Optional.empty());
        delegate(led, person("Lê Văn Mẫu", "b"), FROM, MIDDLE);

        assertThat(trail.acts())
                .filteredOn(act -> !act.action().equals("organization.staff-add"))
                .hasSize(3)
                .allSatisfy(act -> assertThat(act.agency()).contains(Samples.COMMUNE.toString()));
    }

    private void open(Product product) {
        database = ModuleDatabase.open(product, Acts.class);
        LiveAgencies agencies = new LiveAgencies(Samples.filled(database));
        register = new StaffRegister(database.transactions(), agencies, trail);
        book = new StaffBook(database.transactions(), agencies);
    }

    private StaffMember person(String name, String subject) {
        return register.addStaff(new StaffOrder(name, Optional.of(subject), FROM, Optional.empty()))
                .value();
    }

    private Position position(PositionRank rank, String title) {
        return register.addPosition(new PositionOrder(Samples.COMMUNE, title, rank, FROM, Optional.empty()))
                .value();
    }

    private Term term(Position position, StaffMember person, Optional<LocalDate> to) {
        return register.addTerm(new TermOrder(position.id(), person.id(), FROM, to))
                .value();
    }

    private Delegation delegate(Term term, StaffMember standIn, LocalDate from, LocalDate to) {
        return register.addDelegation(new DelegationOrder(term.id(), standIn.id(), from, to, "Quyết định 5/QĐ-UBND"))
                .value();
    }

    private static void refused(ThrowingCallable act, String pointer, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .contains(tuple(pointer, code)));
    }
}
