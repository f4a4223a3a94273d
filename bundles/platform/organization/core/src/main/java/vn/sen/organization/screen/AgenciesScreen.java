// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.api.AgencyQuery;
import vn.sen.organization.desk.DeskRegister;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.rest.AgencyLookup;
import vn.sen.organization.rest.Parameters;
import vn.sen.organization.tree.Life;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.Today;

/** The public pages: the agencies of a day, one agency, and where the one-stop desks are and when they are open. */
@Component(service = AgenciesScreen.class)
@JakartarsResource
@Hidden
@Path("agencies")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class AgenciesScreen {

    private static final int MOST_FOUND = 200;

    private final ActRegister register;
    private final Agencies agencies;
    private final AgencyLookup lookup;
    private final DeskRegister desks;
    private final Today today;

    @Activate
    public AgenciesScreen(
            @Reference ActRegister register,
            @Reference Agencies agencies,
            @Reference AgencyLookup lookup,
            @Reference DeskRegister desks,
            @Reference Today today) {
        this.register = register;
        this.agencies = agencies;
        this.lookup = lookup;
        this.desks = desks;
        this.today = today;
    }

    @GET
    public HtmlPage list(
            @QueryParam("at") String at, @QueryParam("q") String text, @QueryParam("kind") List<String> kinds) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        Optional<String> words = parameters.text("q", text);
        Set<AgencyKind> wanted = parameters.kinds("kind", kinds);
        parameters.check();
        boolean searching = words.isPresent() || !wanted.isEmpty();
        List<Agency> found = searching
                ? agencies.search(new AgencyQuery(day, words, wanted, Optional.empty(), MOST_FOUND))
                : List.of();
        return HtmlPage.of("agencies.jte", "agencies.title")
                .with("day", day)
                .with("today", today.date())
                .with("text", words.orElse(""))
                .with("kind", wanted.stream().findFirst().map(Enum::name).orElse(""))
                .with("searching", searching)
                .with("found", found)
                .with("branches", searching ? List.of() : Branch.of(register.tree(), day))
                .with("deskCount", desks.of(agencies.living(day, day), day).size());
    }

    @GET
    @Path("desks")
    public HtmlPage desks(@QueryParam("at") String at) {
        LocalDate day = day(at);
        return HtmlPage.of("desks.jte", "desks.title")
                .with("day", day)
                .with("today", today.date())
                .with(
                        "desks",
                        desks.of(agencies.living(day, day), day).stream()
                                .map(desk -> new KeptDesk(
                                        desk, agencies.find(desk.agency(), day).orElseThrow()))
                                .toList());
    }

    @GET
    @Path("{agency}")
    public HtmlPage agency(@PathParam("agency") String idOrCode, @QueryParam("at") String at) {
        LocalDate day = day(at);
        Life life = lookup.life(idOrCode, day);
        AgencyPage view =
                AgencyPage.of(register.tree(), life, day, lookup.acts(life.id()), desks.of(Set.of(life.id()), day));
        // A title that is no key is shown as it is.
        return HtmlPage.of("agency.jte", view.agency().name())
                .with("view", view)
                .with("today", today.date());
    }

    private LocalDate day(String at) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        parameters.check();
        return day;
    }
}
