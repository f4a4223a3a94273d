// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.rest.AgencyLookup;
import vn.sen.organization.staff.TermOrder;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** The pages on which an administrator finds agencies and what belongs to them. */
class OrganizationScreenTest {

    private final Office office = new Office(Product.H2);
    private final OrganizationScreen screen = new OrganizationScreen(
            office.register,
            new AgencyLookup(office.agencies, office.register),
            office.book,
            office.desks,
            office.authority,
            Samples.TODAY);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_overview_is_the_tree_of_the_day() {
        assertThat(((List<?>) screen.overview("2025-07-01").params().get("branches")))
                .hasSize(1);
        assertThat(((List<?>) screen.overview("2025-06-30").params().get("branches")))
                .as("before anything was founded")
                .isEmpty();
        assertThat(screen.overview(null).params().get("day")).isEqualTo(Samples.TODAY.date());
    }

    @Test
    void an_agency_is_shown_with_its_people_of_the_day() {
        var position = office.position(Samples.COMMUNE, PositionRank.HEAD, "Chủ tịch");
        var person = office.person("Lê Văn Mẫu");
        office.staff.addTerm(new TermOrder(position.id(), person.id(), Samples.DAY, Optional.empty()));

        HtmlPage then = agency("2025-12-01");
        HtmlPage after = agency(Samples.END_OF_COMMUNE.toString());

        assertThat((List<?>) then.params().get("terms")).hasSize(1);
        assertThat((List<?>) then.params().get("positions")).hasSize(1);
        assertThat((List<?>) after.params().get("terms"))
                .as("an agency that has ended employs nobody")
                .isEmpty();
    }

    @Test
    void a_code_finds_the_agency_as_its_identifier_does() {
        HtmlPage page = screen.agency("H12.30", "2025-12-01", Office.administratorOf(Samples.COMMUNE));

        assertThat(((AgencyPage) page.params().get("view")).agency().id()).isEqualTo(Samples.COMMUNE);
    }

    @Test
    void who_administers_another_agency_is_not_shown_its_people() {
        assertThatThrownBy(() ->
                        screen.agency(Samples.COMMUNE.toString(), "2025-12-01", Office.administratorOf(Samples.HEALTH)))
                .isInstanceOf(AgencyForbiddenException.class);
    }

    @Test
    void a_day_or_an_agency_that_is_none_is_told() {
        assertThatThrownBy(() -> screen.overview("31/02/2025"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(400));
        assertThatThrownBy(() -> screen.agency("H99.99", "2025-12-01", Office.administrator()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }

    private HtmlPage agency(String day) {
        return screen.agency(Samples.COMMUNE.toString(), day, Office.administrator());
    }
}
