// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.screen;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.procedures.rest.Places;
import vn.sen.procedures.rest.SearchParameters;
import vn.sen.procedures.search.Facet;
import vn.sen.procedures.search.Findings;
import vn.sen.procedures.search.Highlights;
import vn.sen.procedures.search.ProcedureCard;
import vn.sen.procedures.search.ProcedureSearch;
import vn.sen.procedures.search.Question;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** The public search page. */
@Component(service = SearchScreen.class, configurationPid = "vn.sen.procedures.search")
@Designate(ocd = SearchScreen.Settings.class)
@JakartarsResource
@Path("procedures")
@Produces("text/html")
@PermitAll
public final class SearchScreen {

    /** What a province may set. */
    @ObjectClassDefinition(
            id = "vn.sen.procedures.search",
            name = "Procedure search page",
            description = "What the public search page shows")
    public @interface Settings {
        @AttributeDefinition(name = "Page size", description = "Results on one page", min = "1", max = "100")
        int page_size() default 20;

        @AttributeDefinition(
                name = "Facet size",
                description = "Values of a filter that are shown before the rest is folded away",
                min = "1",
                max = "100")
        int facet_size() default 6;
    }

    private final ProcedureSearch search;
    private final Today today;
    private final ModuleJson json;
    private final Settings settings;

    @Activate
    public SearchScreen(
            Settings settings, @Reference ProcedureSearch search, @Reference Today today, @Reference ModuleJson json) {
        this.settings = settings;
        this.search = search;
        this.today = today;
        this.json = json;
    }

    @GET
    public HtmlPage page(@BeanParam SearchParameters parameters, @BeanParam ListQuery list) {
        Question question = parameters.question(today.date(), settings.page_size(), Places.after(list), true);
        Findings findings = Places.guarded(() -> search.find(question));
        return HtmlPage.of("search.jte", "search.title").with("view", view(parameters, question, findings));
    }

    private SearchView view(SearchParameters parameters, Question question, Findings findings) {
        SearchLinks links =
                new SearchLinks(question.text(), parameters.at().map(LocalDate::toString), question.filters());
        Highlights highlights = new Highlights(question.text());
        return new SearchView(
                question.text(),
                findings.total(),
                parameters.at(),
                findings.hits().stream().map(hit -> result(hit, highlights)).toList(),
                facets(question, findings, links),
                chosen(question, links),
                question.after().map(place -> links.start()),
                findings.next().map(links::after),
                links.withoutFilters());
    }

    private SearchView.Result result(Findings.Hit hit, Highlights highlights) {
        return new SearchView.Result(json.read(hit.card(), ProcedureCard.class), highlights.pieces(hit.name()));
    }

    private List<SearchView.FacetView> facets(Question question, Findings findings, SearchLinks links) {
        List<SearchView.FacetView> views = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<String> chosen = question.filters().getOrDefault(facet, List.of());
            List<SearchView.Option> options = findings.facets().getOrDefault(facet, List.of()).stream()
                    .map(count -> new SearchView.Option(
                            count.value(),
                            count.count(),
                            chosen.contains(count.value()),
                            links.toggled(facet, count.value())))
                    .toList();
            int split = Math.min(settings.facet_size(), options.size());
            if (!options.isEmpty()) {
                views.add(new SearchView.FacetView(
                        facet, options.subList(0, split), options.subList(split, options.size())));
            }
        }
        return views;
    }

    private static List<SearchView.Chosen> chosen(Question question, SearchLinks links) {
        List<SearchView.Chosen> chosen = new ArrayList<>();
        for (Map.Entry<Facet, List<String>> filter : question.filters().entrySet()) {
            filter.getValue()
                    .forEach(value -> chosen.add(
                            new SearchView.Chosen(filter.getKey(), value, links.toggled(filter.getKey(), value))));
        }
        return chosen;
    }
}
