// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
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
import vn.sen.organization.desk.DeskOrder;
import vn.sen.organization.desk.OpeningStretch;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource(Product.class)
class DeskResourceTest {

    private static final OpeningStretch MORNING = new OpeningStretch(DayOfWeek.MONDAY, "07:00", "11:00");
    private static final OpeningStretch SATURDAY = new OpeningStretch(DayOfWeek.SATURDAY, "07:30", "11:30");
    private static final LocalDate CHANGED = LocalDate.of(2025, 9, 1);

    @Parameter
    private Product product;

    private Office office;
    private DeskResource desks;

    @BeforeEach
    void open() {
        office = new Office(product);
        desks = new DeskResource(office.desks, office.agencies, office.authority, Samples.TODAY);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everybody_reads_the_hours_of_the_day_asked_about() {
        Response made = desks.add(order(Samples.HEALTH, MORNING, Optional.empty()), Office.administrator());
        UUID id = ((DeskView) made.getEntity()).id();
        desks.change(id, order(Samples.HEALTH, SATURDAY, Optional.of(CHANGED)), tag(made), Office.administrator());

        assertThat(made.getLocation()).hasToString("/api/v1/desks/" + id);
        assertThat(view(desks.desk(id, CHANGED.minusDays(1).toString())).opening())
                .containsExactly(MORNING);
        assertThat(view(desks.desk(id, CHANGED.toString())).opening()).containsExactly(SATURDAY);
    }

    @Test
    void a_change_needs_the_latest_tag() {
        Response made = desks.add(order(Samples.HEALTH, MORNING, Optional.empty()), Office.administrator());
        UUID id = ((DeskView) made.getEntity()).id();
        DeskOrder other = order(Samples.HEALTH, SATURDAY, Optional.of(CHANGED));
        desks.change(id, other, tag(made), Office.administrator());

        assertThat(status(() -> desks.change(id, other, tag(made), Office.administrator())))
                .isEqualTo(412);
        assertThat(status(() -> desks.change(id, other, null, Office.administrator())))
                .isEqualTo(428);
    }

    @Test
    void who_administers_another_agency_neither_adds_nor_changes_nor_takes_over_a_desk() {
        var ofHealth = Office.administratorOf(Samples.HEALTH);
        var ofCommune = Office.administratorOf(Samples.COMMUNE);
        Response made = desks.add(order(Samples.HEALTH, MORNING, Optional.empty()), ofHealth);
        UUID id = ((DeskView) made.getEntity()).id();

        assertThatThrownBy(() -> desks.add(order(Samples.HEALTH, SATURDAY, Optional.empty()), ofCommune))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() ->
                        desks.change(id, order(Samples.COMMUNE, SATURDAY, Optional.empty()), tag(made), ofCommune))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThat(view(desks.desk(id, CHANGED.toString())).opening()).containsExactly(MORNING);
    }

    @Test
    void who_administers_an_agency_pushes_no_desk_off_to_another() {
        var ofHealth = Office.administratorOf(Samples.HEALTH);
        Response made = desks.add(order(Samples.HEALTH, MORNING, Optional.empty()), ofHealth);
        UUID id = ((DeskView) made.getEntity()).id();

        assertThatThrownBy(
                        () -> desks.change(id, order(Samples.COMMUNE, MORNING, Optional.empty()), tag(made), ofHealth))
                .isInstanceOfAny(AgencyForbiddenException.class, ProblemException.class);
        assertThat(view(desks.desk(id, CHANGED.toString())).agency()).isEqualTo(Samples.HEALTH);
    }

    @Test
    void a_desk_that_is_not_there_is_not_found_and_a_day_that_is_none_is_told() {
        assertThat(status(() -> desks.desk(new UUID(9, 9), ""))).isEqualTo(404);
        assertThat(status(() -> desks.desk(new UUID(9, 9), "mai"))).isEqualTo(400);
    }

    private static DeskOrder order(UUID agency, OpeningStretch opening, Optional<LocalDate> from) {
        return new DeskOrder(
                agency,
                "Bộ phận một cửa",
                "1 Đường Thử",
                Optional.empty(),
                List.of(opening),
                from,
                Samples.DAY,
                Optional.empty(),
                Optional.empty());
    }

    private static DeskView view(Response response) {
        return (DeskView) response.getEntity();
    }

    private static String tag(Response response) {
        return "\"" + response.getEntityTag().getValue() + "\"";
    }

    private static int status(Runnable act) {
        try {
            act.run();
        } catch (ProblemException refused) {
            return refused.status();
        }
        throw new AssertionError("nothing was refused");
    }
}
