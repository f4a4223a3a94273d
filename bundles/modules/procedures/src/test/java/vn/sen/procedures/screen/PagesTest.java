// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.screen;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.procedures.Catalogue;
import vn.sen.procedures.Sample;
import vn.sen.procedures.catalogue.History;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureState;
import vn.sen.procedures.search.Facet;
import vn.sen.procedures.search.Highlights;
import vn.sen.procedures.search.ProcedureCard;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.PageContext;
import vn.sen.web.text.BundleTexts;

class PagesTest {

    private static final String HOSTILE = "<script>alert('khai sinh')</script> \"><img src=x>";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PagesTest.class.getClassLoader(), "vn.sen.procedures.pages");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_real_procedure_has_a_page_and_no_text_of_it_is_missing(String language) {
        Catalogue catalogue = new Catalogue();
        catalogue.importing(Sample.document());

        catalogue.store.eachLatest(version -> {
            Procedure procedure = Sample.JSON.read(version.content(), Procedure.class);
            String html = render(
                    HtmlPage.of("procedure.jte", procedure.name())
                            .with(
                                    "view",
                                    ProcedureView.of(
                                            procedure, History.stateOn(version, Catalogue.TODAY), version.version())),
                    language);

            assertThat(html).contains(version.code()).contains("procedure-answers");
            assertThat(html).doesNotContainPattern(">(procedure|card|unit|fee|limit|level|service|channel)\\.[a-zA-Z]");
        });
    }

    @Test
    void what_a_record_says_is_never_taken_for_html() {
        ProcedureCard card = ProcedureCard.of(Sample.named("1.000001", HOSTILE), ProcedureState.IN_FORCE, 1);
        SearchView view = new SearchView(
                HOSTILE,
                1,
                Optional.empty(),
                List.of(new SearchView.Result(card, new Highlights("khai sinh").pieces(HOSTILE))),
                List.of(),
                List.of(new SearchView.Chosen(Facet.FIELD, HOSTILE, "/procedures")),
                Optional.empty(),
                Optional.empty(),
                "/procedures");

        String html = render(HtmlPage.of("search.jte", "search.title").with("view", view), "vi");

        assertThat(html).doesNotContain("<script>").doesNotContain("<img").contains("<mark>khai sinh</mark>");
    }

    @Test
    void a_link_of_a_filter_keeps_the_rest_of_the_question() {
        SearchLinks links =
                new SearchLinks("đất & nhà", Optional.of("2026-11-21"), Map.of(Facet.LEVEL, List.of("COMMUNE")));

        assertThat(links.toggled(Facet.LEVEL, "PROVINCE"))
                .isEqualTo("/procedures?q=%C4%91%E1%BA%A5t+%26+nh%C3%A0&level=COMMUNE&level=PROVINCE&at=2026-11-21");
        assertThat(links.toggled(Facet.LEVEL, "COMMUNE")).doesNotContain("level");
        assertThat(links.withoutFilters()).doesNotContain("level").contains("q=");
    }

    private String render(HtmlPage page, String language) {
        Locale locale = Locale.forLanguageTag(language);
        BundleTexts texts = BundleTexts.read(PagesTest.class.getClassLoader()::getResource, Optional.empty());
        Map<String, Object> params = new HashMap<>(page.params());
        params.put("t", texts.in(locale));
        params.put("page", new PageContext(locale, "/procedures", Optional.empty(), ""));
        StringOutput html = new StringOutput();
        templates.render(page.template(), params, html);
        return html.toString();
    }
}
