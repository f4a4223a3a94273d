// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;
import vn.sen.indicators.FakeSource;
import vn.sen.indicators.GrantsAlone;
import vn.sen.indicators.IndicatorsNode;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Audience;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.RecordLine;
import vn.sen.indicators.api.RecordPage;
import vn.sen.indicators.export.CsvResource;
import vn.sen.indicators.export.FigureExport;
import vn.sen.indicators.reading.LiveFigures;
import vn.sen.indicators.reading.NewestFigures;
import vn.sen.indicators.reading.ScopeMembers;
import vn.sen.indicators.screen.IndicatorsScreen;
import vn.sen.indicators.screen.Opening;
import vn.sen.indicators.source.Offering;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.Page;
import vn.sen.web.api.PageContext;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;
import vn.sen.web.text.BundleTexts;

class IndicatorsResourceTest {

    private static final String OPEN = "tested.open";
    private static final String KEPT = "tested.kept";
    private static final String HOSTILE = "=Sở <script>alert(1)</script> \"& Y tế";

    private final FakeSource source = new FakeSource(
            Measure.of(OPEN, 1, YearMonth.of(2025, 1))
                    .named("Công khai <b>", "Open <b>")
                    .definedAs("Ai cũng xem được", "Everybody sees it")
                    .as(Formula.RATIO, MeasureUnit.PERCENT)
                    .forAnyDays()
                    .recordsSeenBy(Audience.of(Roles.LEADER))
                    .build(),
            Measure.of(KEPT, 1, YearMonth.of(2025, 1))
                    .seenBy(Audience.of(Roles.LEADER, Roles.OFFICER))
                    .build());
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, IndicatorsResourceTest.class.getClassLoader(), "vn.sen.indicators.pages");

    private IndicatorsNode node;
    private Offering offering;
    private UUID health;
    private UUID home;
    private Figures figures;
    private IndicatorsResource resource;
    private IndicatorsScreen screen;
    private CsvResource csv;

    @BeforeEach
    void open() throws InterruptedException {
        node = IndicatorsNode.on(ModuleDatabase.Product.H2);
        UUID province = node.register().found("Tỉnh Cà Mau", "H12", Optional.empty());
        health = node.register().found(HOSTILE, "H12.04", Optional.of(province));
        home = node.register().found("Sở Nội vụ", "H12.06", Optional.of(province));
        offering = node.offer("vn.sen.tested", source);
        for (String measure : List.of(OPEN, KEPT)) {
            source.put(measure, "2026-02", health, Amounts.of(1, 2, 0))
                    .put(measure, "2026-03", health, Amounts.of(1, 4, 0))
                    .put(measure, "2026-03", home, Amounts.of(3, 4, 1));
        }
        node.night();
        Today today = IndicatorsNode.today();
        Sight sight = new Sight(new GrantsAlone(), today);
        ScopeMembers members = new ScopeMembers(node.register(), today);
        figures = new Figures(
                node.indicators(),
                new LiveFigures(node.sources(), node.calls()),
                members,
                node.sources(),
                node.calls(),
                sight,
                node.register(),
                today);
        Recomputing recomputing = new Recomputing(node.sql(), node.orders(), node.sources(), node.acts());
        resource = new IndicatorsResource(figures, node.history(), members, recomputing, node.register(), today);
        screen = new IndicatorsScreen(
                figures,
                new Opening(figures, new NewestFigures(node.sql()), sight, today),
                node.history(),
                members,
                sight,
                node.register(),
                today);
        csv = new CsvResource(new FigureExport(figures, today));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static SecurityContext as(RoleGrant... grants) {
        Caller caller = new Caller("lan", "Lan", Caller.Kind.SESSION, Set.of(grants), Optional.empty());
        return security(Optional.of(caller));
    }

    private static SecurityContext nobody() {
        return security(Optional.empty());
    }

    private static SecurityContext security(Optional<Caller> caller) {
        return (SecurityContext) Proxy.newProxyInstance(
                IndicatorsResourceTest.class.getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getUserPrincipal" -> caller.orElse(null);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Page<FigureView> months(String measure, String agency, SecurityContext who) throws InterruptedException {
        return resource.values(measure, agency, "2026-02-10", "2026-03-01", "MONTH", null, null, who);
    }

    private RecordPage records(String measure, SecurityContext who, int limit) throws InterruptedException {
        return figures.records(
                figures.measure(measure),
                IndicatorsResource.caller(who),
                Optional.of(health),
                Period.month(YearMonth.of(2026, 3)),
                Optional.empty(),
                limit);
    }

    @Test
    void everybody_sees_open_figures_with_what_they_are_made_of() throws InterruptedException {
        assertThat(resource.list(nobody()).items()).extracting(MeasureView::id).containsExactly(OPEN);
        assertThat(months(OPEN, null, nobody()).items())
                .extracting(
                        FigureView::period,
                        figure -> figure.value().orElseThrow().toPlainString(),
                        FigureView::open)
                .containsExactly(tuple("2026-02", "50", false), tuple("2026-03", "50", true));
        assertThat(months(OPEN, "H12.04", nobody()).items())
                .last()
                .satisfies(figure -> assertThat(figure.denominator()).isEqualByComparingTo("4"));
        assertThat(resource.byAgency(OPEN, "2026-Q1", null, null, nobody()).items())
                .extracting(each -> each.agencies().get(0).name())
                .as("the largest value first")
                .containsExactly("Sở Nội vụ", HOSTILE);
    }

    @Test
    void figures_kept_to_roles_are_seen_by_whoever_holds_one_and_as_far_as_it_reaches() throws InterruptedException {
        SecurityContext leader = as(RoleGrant.everywhere(Roles.LEADER));
        SecurityContext ofHealth = as(RoleGrant.at(health, Roles.OFFICER));

        assertThatThrownBy(() -> months(KEPT, null, nobody())).hasMessageContaining("401");
        assertThatThrownBy(() -> months(KEPT, null, as(RoleGrant.everywhere(Roles.CLERK))))
                .hasMessageContaining("403 access-denied");
        assertThat(months(KEPT, null, leader).items()).hasSize(2);
        assertThatThrownBy(() -> months(KEPT, null, ofHealth)).hasMessageContaining("403 figures-of-agency");
        assertThatThrownBy(() -> months(KEPT, home.toString(), ofHealth)).isInstanceOf(AgencyForbiddenException.class);
        assertThat(months(KEPT, health.toString(), ofHealth).items()).hasSize(2);
        assertThat(resource.byAgency(KEPT, "2026-03", null, null, ofHealth).items())
                .singleElement()
                .satisfies(each -> assertThat(each.agencies().get(0).id()).isEqualTo(health));
        assertThat(resource.list(ofHealth).items()).hasSize(2);
    }

    @Test
    void seeing_a_figure_is_not_seeing_the_records_behind_it() throws InterruptedException {
        assertThatThrownBy(() -> records(OPEN, nobody(), 1)).hasMessageContaining("401");
        assertThatThrownBy(() -> records(OPEN, as(RoleGrant.everywhere(Roles.OFFICER)), 1))
                .hasMessageContaining("403 access-denied");
        assertThatThrownBy(() -> records(OPEN, as(RoleGrant.at(home, Roles.LEADER)), 1))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> records(KEPT, as(RoleGrant.everywhere(Roles.LEADER)), 1))
                .hasMessageContaining("404 records-none");
        RecordPage part = records(OPEN, as(RoleGrant.at(health, Roles.LEADER)), 1);
        assertThat(part.lines()).extracting(RecordLine::id).containsExactly("2026-02");
        assertThat(part.next()).contains("2026-02");
    }

    @Test
    void every_fault_of_a_question_is_told_at_once() {
        assertThatThrownBy(
                        () -> resource.values(OPEN, "H99", "gestern", "2026-03-01", "WEEK", "perhaps", "now", nobody()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder("?agency", "?from", "?grain", "?rollUp", "?asOf"));
        assertThatThrownBy(() -> resource.values(OPEN, null, "1995-01-01", null, null, null, null, nobody()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::code)
                                .containsExactly("too-many-periods"));
        assertThatThrownBy(() -> resource.one("tested.none")).hasMessageContaining("404");
    }

    @Test
    void days_that_nobody_keeps_are_computed_when_asked_for() throws InterruptedException {
        assertThatThrownBy(() -> resource.values(
                        KEPT,
                        null,
                        "2025-12-15",
                        "2026-03-14",
                        "DAYS",
                        null,
                        null,
                        as(RoleGrant.everywhere(Roles.LEADER))))
                .hasMessageContaining("days-not-computed");
        assertThat(resource.values(OPEN, null, "2025-12-15", "2026-03-14", "DAYS", null, null, nobody())
                        .items())
                .singleElement()
                .satisfies(figure -> assertThat(figure.period()).isEqualTo("2025-12-15..2026-03-14"));
        assertThat(source.asked().get(source.asked().size() - 1).periods())
                .singleElement()
                .satisfies(days -> assertThat(days.code()).isEqualTo("2025-12-15..2026-03-14"));
    }

    @Test
    void an_administrator_has_measures_computed_anew_as_an_act_and_a_job() throws InterruptedException {
        node.jobs().take();
        source.put(OPEN, "2026-03", health, Amounts.of(4, 4, 0));

        Response accepted =
                resource.recompute(new RecomputeOrder(List.of(OPEN)), as(RoleGrant.everywhere(Roles.ADMINISTRATOR)));
        node.work();

        assertThat(accepted.getStatus()).isEqualTo(202);
        assertThat(accepted.getLocation().getPath()).startsWith("/api/v1/jobs/");
        assertThat(node.acts().lines()).containsExactly("indicators.recompute DONE -");
        assertThat(months(OPEN, "H12.04", nobody()).items())
                .last()
                .satisfies(figure -> assertThat(figure.value())
                        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("100")));
        assertThatThrownBy(() -> resource.recompute(
                        new RecomputeOrder(List.of(OPEN, "a.b")), as(RoleGrant.everywhere(Roles.ADMINISTRATOR))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/measures/1"));
    }

    @Test
    void a_module_that_is_off_leaves_its_figures_but_no_records() throws InterruptedException {
        offering.end();

        assertThat(resource.list(nobody()).items())
                .singleElement()
                .satisfies(measure -> assertThat(measure.state()).isEqualTo(MeasureView.State.OFF));
        assertThat(months(OPEN, null, nobody()).items()).hasSize(2);
        assertThat(render(dashboard(OPEN), "vi")).contains("đang tắt");
    }

    @Test
    void names_on_pages_and_in_charts_are_never_taken_for_html_and_no_text_is_missing() throws InterruptedException {
        for (String language : List.of("vi", "en")) {
            String page = render(dashboard(OPEN), language);
            assertThat(page)
                    .contains("<polyline")
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>")
                    .doesNotContain("<b>")
                    .doesNotContainPattern(">\\s*(indicators|fault)\\.[a-z]");
        }
    }

    @Test
    void a_file_has_every_agency_in_every_period_and_runs_nothing() throws Exception {
        Response answer = csv.export(OPEN, "2026-02-01", "2026-03-01", "MONTH", null, nobody());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(file);

        List<String> lines = file.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith(OPEN + ",1,2026-02,2026-02-01,2026-02-28," + health + ",H12.04,\"'=Sở");
        assertThat(lines.get(2)).endsWith(",75,PERCENT,3,4,1");
    }

    private HtmlPage dashboard(String measure) throws InterruptedException {
        return screen.dashboard(measure, null, null, null, null, nobody());
    }

    private String render(HtmlPage page, String language) {
        Locale locale = Locale.forLanguageTag(language);
        BundleTexts texts =
                BundleTexts.read(IndicatorsResourceTest.class.getClassLoader()::getResource, Optional.empty());
        Map<String, Object> params = new HashMap<>(page.params());
        params.put("t", texts.in(locale));
        params.put("page", new PageContext(locale, "/indicators", Optional.empty(), ""));
        StringOutput html = new StringOutput();
        templates.render(page.template(), params, html);
        return html.toString();
    }
}
