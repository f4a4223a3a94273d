// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.api.Delegation;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Term;
import vn.sen.organization.staff.DelegationOrder;
import vn.sen.organization.staff.PositionOrder;
import vn.sen.organization.staff.TermOrder;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource(Product.class)
class StaffResourcesTest {

    private static final LocalDate MIDDLE = LocalDate.of(2025, 12, 1);
    private static final String DAY = MIDDLE.toString();

    @Parameter
    private Product product;

    private Office office;
    private PositionResource positions;
    private TermResource terms;
    private DelegationResource delegations;

    @BeforeEach
    void open() {
        office = new Office(product);
        PlacedRecords records = new PlacedRecords(office.authority, Samples.TODAY);
        positions = new PositionResource(office.book, office.staff, records);
        terms = new TermResource(office.book, office.staff, records);
        delegations = new DelegationResource(office.book, office.staff, records);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_recorded_position_has_an_address_and_a_tag_and_is_listed_heads_first() {
        positions.add(post("Công chức một cửa", PositionRank.CLERK), Office.administrator());
        Response made = positions.add(post("Chủ tịch", PositionRank.HEAD), Office.administrator());

        Position head = (Position) made.getEntity();
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getLocation()).hasToString("/api/v1/positions/" + head.id());
        assertThat(made.getEntityTag()).isNotNull();
        assertThat(positions
                        .list(Samples.COMMUNE.toString(), DAY, Office.administrator())
                        .items())
                .extracting(Position::title)
                .containsExactly("Chủ tịch", "Công chức một cửa");
        assertThat(positions.one(head.id(), Office.administrator()).getEntity()).isEqualTo(head);
    }

    @Test
    void nobody_overwrites_what_somebody_else_has_changed() {
        Response made = positions.add(post("Chủ tịch", PositionRank.HEAD), Office.administrator());
        UUID id = ((Position) made.getEntity()).id();
        String first = "\"" + made.getEntityTag().getValue() + "\"";
        PositionOrder order = post("Chủ tịch UBND xã", PositionRank.HEAD);

        assertThat(positions.change(id, order, first, Office.administrator()).getStatus())
                .isEqualTo(200);
        assertThat(status(() -> positions.change(id, order, first, Office.administrator())))
                .isEqualTo(412);
        assertThat(status(() -> positions.change(id, order, null, Office.administrator())))
                .isEqualTo(428);
    }

    @Test
    void who_administers_another_agency_neither_sees_nor_changes_anything() {
        Position position = office.position(Samples.COMMUNE, PositionRank.HEAD, "Chủ tịch");
        StaffMember person = office.person("Nguyễn Văn Mẫu");
        Term term = office.staff
                .addTerm(new TermOrder(position.id(), person.id(), Samples.DAY, Optional.empty()))
                .value();
        var stranger = Office.administratorOf(Samples.HEALTH);

        forbidden(() -> positions.list(Samples.COMMUNE.toString(), DAY, stranger));
        forbidden(() -> positions.one(position.id(), stranger));
        forbidden(() -> positions.add(post("Phó Chủ tịch", PositionRank.DEPUTY), stranger));
        forbidden(() -> positions.change(position.id(), post("Khác", PositionRank.HEAD), "*", stranger));
        forbidden(() -> terms.one(term.id(), stranger));
        forbidden(() -> terms.add(new TermOrder(position.id(), person.id(), Samples.DAY, Optional.empty()), stranger));
        forbidden(() -> delegations.list(Samples.COMMUNE.toString(), DAY, stranger));
        forbidden(() -> delegations.add(
                new DelegationOrder(term.id(), person.id(), Samples.DAY, MIDDLE, "Quyết định 1"), stranger));
        assertThat(office.book.positions(Samples.COMMUNE, MIDDLE)).hasSize(1);
    }

    @Test
    void nobody_stands_in_for_themselves_nor_for_who_stands_in_for_them() {
        Term first = hold("Nguyễn Văn Mẫu", PositionRank.HEAD, "Chủ tịch");
        Term second = hold("Trần Thị Ví Dụ", PositionRank.DEPUTY, "Phó Chủ tịch");

        assertThat(fault(() -> delegate(first, first.holder()))).isEqualTo("stand-in-circle");
        Response made = delegate(first, second.holder());
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(fault(() -> delegate(second, first.holder()))).isEqualTo("stand-in-circle");
        assertThat(delegations
                        .list(Samples.COMMUNE.toString(), DAY, Office.administrator())
                        .items())
                .containsExactly((Delegation) made.getEntity());
    }

    @Test
    void nobody_holds_one_position_twice_at_once() {
        Term term = hold("Nguyễn Văn Mẫu", PositionRank.OFFICER, "Chuyên viên");

        assertThat(fault(() -> terms.add(
                        new TermOrder(term.position().id(), term.holder().id(), MIDDLE, Optional.empty()),
                        Office.administrator())))
                .isEqualTo("position-held");
    }

    @Test
    void a_list_without_an_agency_or_with_a_wrong_day_tells_everything_at_once() {
        assertThatThrownBy(() -> positions.list(null, "1/7/2025", Office.administrator()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("?at", "?agency"));
        assertThat(status(() -> terms.one(new UUID(9, 9), Office.administrator())))
                .isEqualTo(404);
    }

    private Response delegate(Term term, StaffMember standIn) {
        return delegations.add(
                new DelegationOrder(term.id(), standIn.id(), Samples.DAY, MIDDLE, "Quyết định 1"),
                Office.administrator());
    }

    private Term hold(String name, PositionRank rank, String title) {
        TermOrder order = new TermOrder(
                office.position(Samples.COMMUNE, rank, title).id(),
                office.person(name).id(),
                Samples.DAY,
                Optional.empty());
        return (Term) terms.add(order, Office.administrator()).getEntity();
    }

    private static PositionOrder post(String title, PositionRank rank) {
        return new PositionOrder(Samples.COMMUNE, title, rank, Samples.DAY, Optional.empty());
    }

    private static void forbidden(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AgencyForbiddenException.class);
    }

    private static int status(Runnable act) {
        return refusal(act).status();
    }

    private static String fault(Runnable act) {
        return refusal(act).faults().get(0).code();
    }

    private static ProblemException refusal(Runnable act) {
        try {
            act.run();
        } catch (ProblemException refused) {
            return refused;
        }
        throw new AssertionError("nothing was refused");
    }
}
