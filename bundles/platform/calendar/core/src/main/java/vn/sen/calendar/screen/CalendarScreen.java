// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.DueMoment;
import vn.sen.calendar.api.Term;
import vn.sen.calendar.api.TermUnit;
import vn.sen.calendar.api.WorkingTime;
import vn.sen.calendar.rest.DueParameters;
import vn.sen.organization.api.Agencies;
import vn.sen.web.api.HtmlPage;

/** The public page on which anybody counts a term and sees the special days of a year. */
@Component(service = CalendarScreen.class)
@JakartarsResource
@Hidden
@Path("calendar")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class CalendarScreen {

    private final Calendars calendars;
    private final Agencies agencies;

    @Activate
    public CalendarScreen(@Reference Calendars calendars, @Reference Agencies agencies) {
        this.calendars = calendars;
        this.agencies = agencies;
    }

    @GET
    public HtmlPage calendar(
            @QueryParam("day") String day,
            @QueryParam("time") String time,
            @QueryParam("amount") String amount,
            @QueryParam("unit") String unit,
            @QueryParam("agency") String agency,
            @QueryParam("year") String year) {
        DueParameters parameters = new DueParameters();
        ZonedDateTime now =
                ZonedDateTime.now(calendars.workingTime(Optional.empty()).zone());
        Optional<UUID> keeper = parameters.agency(agency, agencies, now.toLocalDate());
        WorkingTime working = calendars.workingTime(keeper);
        DueForm form = DueForm.of(now, day, time, amount, unit, agency);
        Optional<DueMoment> due = Optional.empty();
        if (amount != null) {
            Optional<Instant> from = parameters.from(form.from(working.zone()));
            Optional<Term> term = parameters.term(form.countedAmount(), form.unit());
            if (parameters.faults().isEmpty()) {
                due = parameters.explain(calendars, keeper, from.orElseThrow(), term.orElseThrow());
            }
        }
        int shown = parameters.year(year, now.getYear());
        return HtmlPage.of("calendar.jte", "calendar.title")
                .with("form", form)
                .with("units", List.of(TermUnit.values()))
                .with("due", due)
                .with("faults", parameters.faults())
                .with("year", shown)
                .with(
                        "years",
                        IntStream.rangeClosed(now.getYear() - 2, now.getYear() + 1)
                                .boxed()
                                .toList())
                .with("time", working);
    }
}
