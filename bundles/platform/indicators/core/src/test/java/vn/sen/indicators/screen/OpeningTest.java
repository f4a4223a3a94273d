// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.indicators.FakeSource;
import vn.sen.indicators.GrantsAlone;
import vn.sen.indicators.IndicatorsNode;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Audience;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.reading.LiveFigures;
import vn.sen.indicators.reading.NewestFigures;
import vn.sen.indicators.reading.ScopeMembers;
import vn.sen.indicators.rest.Figures;
import vn.sen.indicators.rest.Sight;
import vn.sen.indicators.source.Offering;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.Today;
import vn.sen.web.container.InProcessServer;

/** With what the page opens in the middle of March 2026 when nobody has chosen a measure. */
@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class OpeningTest {

    private static final String A = "tested.a";
    private static final String B = "tested.b";
    private static final String C = "tested.c";
    private static final String KEPT = "tested.kept";

    @Parameter
    private ModuleDatabase.Product product;

    private final FakeSource source = new FakeSource(
            measure(A, "Một", Audience.all()),
            measure(B, "Hai", Audience.all()),
            measure(C, "Ba", Audience.all()),
            measure(KEPT, "Bốn", Audience.of(Roles.LEADER)));

    private IndicatorsNode node;
    private Offering offering;
    private InProcessServer server;
    private UUID health;
    private UUID home;

    private static Measure measure(String id, String name, Audience audience) {
        return Measure.of(id, 1, YearMonth.of(2025, 1))
                .named(name, "M " + id)
                .seenBy(audience)
                .build();
    }

    @BeforeEach
    void open() {
        node = IndicatorsNode.on(product);
        health = node.register().found("Sở Y tế", "H12.04", Optional.empty());
        home = node.register().found("Sở Nội vụ", "H12.06", Optional.empty());
        offering = node.offer("vn.sen.tested", source);
        server = serverOf(node);
    }

    private static InProcessServer serverOf(IndicatorsNode node) {
        Today today = IndicatorsNode.today();
        Sight sight = new Sight(new GrantsAlone(), today);
        ScopeMembers members = new ScopeMembers(node.register(), today);
        Figures figures = new Figures(
                node.indicators(),
                new LiveFigures(node.sources(), node.calls()),
                members,
                node.sources(),
                node.calls(),
                sight,
                node.register(),
                today);
        return InProcessServer.of(
                "vn.sen.indicators",
                new IndicatorsScreen(
                        figures,
                        new Opening(figures, new NewestFigures(node.sql()), sight, today),
                        node.history(),
                        members,
                        sight,
                        node.register(),
                        today));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private String page(String query, String role, String language) throws Exception {
        Map<String, String> headers = role.isEmpty()
                ? Map.of("Accept-Language", language)
                : Map.of("Accept-Language", language, "Authorization", "Bearer " + role);
        InProcessServer.Answer answer = server.call("GET", "/indicators" + query, headers, "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private String page() throws Exception {
        return page("", "", "vi");
    }

    private static String heading(String name) {
        return "<h2 id=\"now\">" + name + "</h2>";
    }

    @Test
    void it_opens_with_the_first_measure_that_has_figures_for_the_newest_month() throws Exception {
        source.put(A, "2025-12", health, Amounts.of(5))
                .put(B, "2026-02", health, Amounts.of(6))
                .put(C, "2026-02", health, Amounts.of(7));
        node.night();

        assertThat(page())
                .contains(heading("Hai"), "Tháng 2/2026")
                .contains("<option value=\"2026-02\" selected>")
                .contains("<option value=\"2026-03\">");
        source.put(C, "2026-03", health, Amounts.of(8));
        node.night();
        assertThat(page()).contains(heading("Ba"), "<option value=\"2026-03\" selected>");
    }

    @Test
    void it_shows_the_period_of_the_length_asked_for_in_which_the_newest_figures_lie() throws Exception {
        source.put(B, "2025-11", health, Amounts.of(6));
        node.night();

        assertThat(page("?grain=QUARTER", "", "vi")).contains(heading("Hai"), "Quý 4/2025");
        assertThat(page("?period=2025-05", "", "vi"))
                .as("a period that was asked for stays")
                .contains("<option value=\"2025-05\" selected>");
        assertThat(page("?measure=" + A, "", "vi"))
                .as("a measure that was asked for stays, with figures or without")
                .contains(heading("Một"), "<option value=\"2026-03\" selected>");
    }

    @Test
    void zeros_and_months_to_come_are_no_reason_to_open_with_a_measure() throws Exception {
        source.put(A, "2026-03", health, Amounts.ZERO)
                .put(B, "2026-04", health, Amounts.of(1))
                .put(C, "2026-01", health, Amounts.of(1));
        node.night();

        assertThat(page()).contains(heading("Ba"));
    }

    @Test
    void of_those_of_one_month_one_that_is_kept_up_to_date_comes_first() throws Exception {
        // A class of its own, because sources are told apart by their class.
        FakeSource other = new FakeSource(measure("zlast.z", "Cuối", Audience.all())) {};
        node.offer("vn.sen.other", other);
        source.put(A, "2026-03", health, Amounts.of(1));
        other.put("zlast.z", "2026-03", health, Amounts.of(1));
        node.night();
        assertThat(page()).contains(heading("Một"));
        offering.end();

        assertThat(page()).contains(heading("Cuối"));
    }

    @Test
    void figures_that_the_reader_may_not_see_are_none() throws Exception {
        source.put(KEPT, "2026-03", home, Amounts.of(1)).put(A, "2026-01", health, Amounts.of(1));
        node.night();

        assertThat(page()).contains(heading("Một")).doesNotContain("Bốn");
        assertThat(page("", Roles.LEADER, "vi")).contains(heading("Bốn"));
        server.callersHoldTheirRolesAt(health);
        assertThat(page("", Roles.LEADER, "vi"))
                .as("a leader of another agency")
                .contains(heading("Một"));
        server.callersHoldTheirRolesAt(home);
        assertThat(page("", Roles.LEADER, "vi")).contains(heading("Bốn"));
    }

    @Test
    void without_any_figures_it_says_so_and_what_to_do() throws Exception {
        node.night();
        String anybody = page();
        String administrator = page("", Roles.ADMINISTRATOR, "vi");

        assertThat(anybody)
                .contains("Chưa có số liệu", "tính mỗi đêm", "chỉ dành cho người có vai trò")
                .contains("<a href=\"/indicators?measure=" + A + "\">Một</a>")
                .doesNotContain("recompute", "id=\"now\"");
        assertThat(administrator)
                .contains("POST /api/v1/indicators/recompute")
                .doesNotContain("chỉ dành cho người có vai trò");
        for (String language : List.of("vi", "en")) {
            for (String role : List.of("", Roles.ADMINISTRATOR)) {
                assertThat(page("", role, language)).doesNotContainPattern(">\\s*(indicators|fault)\\.[a-z]");
            }
        }
        assertThat(page("", "", "en")).contains("No figures yet", "M tested.a").doesNotContain("Chưa có số liệu");
    }

    @Test
    void signing_in_is_offered_only_where_it_shows_more() throws Exception {
        node.close();
        node = IndicatorsNode.on(product);
        server = serverOf(node);
        node.offer("vn.sen.tested", new FakeSource(measure(A, "Một", Audience.all())));
        node.night();

        assertThat(page()).contains("Chưa có số liệu").doesNotContain("chỉ dành cho người có vai trò");
    }

    @Test
    void without_any_measure_an_administrator_is_led_to_the_modules() throws Exception {
        node.close();
        node = IndicatorsNode.on(product);
        server = serverOf(node);

        assertThat(page("", Roles.ADMINISTRATOR, "vi")).contains("Chưa có chỉ số nào để xem", "href=\"/modules\"");
        assertThat(page()).contains("Chưa có chỉ số nào để xem").doesNotContain("href=\"/modules\"");
    }

    @Test
    void what_it_opens_with_is_the_same_for_a_person_who_has_signed_in() throws Exception {
        source.put(B, "2026-03", health, Amounts.of(6));
        node.night();
        server.callersAre(Caller.Kind.SESSION);

        assertThat(server.call("GET", "/indicators", Map.of("Cookie", "sen-session=CITIZEN"), "")
                        .text())
                .contains(heading("Hai"));
    }
}
