// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.DueMoment;
import vn.sen.calendar.api.Term;
import vn.sen.organization.api.Agencies;

/** Tells anybody when a term is due, and why. */
@Component(service = DueResource.class)
@JakartarsResource
@Path("api/v1/calendar/due")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
public final class DueResource {

    private final Calendars calendars;
    private final Agencies agencies;

    @Activate
    public DueResource(@Reference Calendars calendars, @Reference Agencies agencies) {
        this.calendars = calendars;
        this.agencies = agencies;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getDueMoment",
            summary = "When a term is due",
            description = "Names every date from the beginning to the due moment, counted or skipped and why. The rule"
                    + " of counting is the one in force when the term begins.")
    public DueView due(
            @Parameter(
                            description = "When the term begins: a date-time with offset",
                            example = "2026-02-12T09:00:00+07:00")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "How long it is; halves for working days and hours", example = "3")
                    @QueryParam("amount")
                    String amount,
            @Parameter(description = "WORKING_DAY, DAY, WORKING_HOUR or SAME_DAY", example = "WORKING_DAY")
                    @QueryParam("unit")
                    String unit,
            @Parameter(
                            description =
                                    "Code or identifier of the agency whose calendar counts; the province's without it")
                    @QueryParam("agency")
                    String agency,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        DueParameters parameters = new DueParameters();
        Optional<Instant> begin = parameters.from(from);
        Optional<Term> term = parameters.term(amount, unit);
        LocalDate day = LocalDate.ofInstant(
                begin.orElseGet(Instant::now),
                calendars.workingTime(Optional.empty()).zone());
        Optional<UUID> keeper = parameters.agency(agency, agencies, day);
        parameters.check();
        Optional<DueMoment> due = parameters.explain(calendars, keeper, begin.orElseThrow(), term.orElseThrow());
        parameters.check();
        return DueView.of(due.orElseThrow(), calendars.workingTime(keeper).zone(), ReasonTexts.accepted(language));
    }
}
