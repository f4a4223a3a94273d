// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.WorkingTime;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.calendar.book.Scope;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** The working calendars: seen by everybody, entered by administrators. */
@Component(service = CalendarResource.class)
@JakartarsResource
@Path("api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "calendar")
public final class CalendarResource {

    private static final String AGENCY =
            "Code or identifier of an agency; without it, the calendar of the whole province";

    private final Calendars calendars;
    private final CalendarBook book;
    private final CalendarScopes scopes;

    @Activate
    public CalendarResource(
            @Reference Calendars calendars, @Reference CalendarBook book, @Reference CalendarScopes scopes) {
        this.calendars = calendars;
        this.book = book;
        this.scopes = scopes;
    }

    @GET
    @Path("years/{year}")
    @PermitAll
    @Operation(operationId = "getCalendarYear", summary = "The week and the special days of a year")
    public YearView year(
            @PathParam("year") String year, @Parameter(description = AGENCY) @QueryParam("agency") String agency) {
        Optional<UUID> keeper = scopes.named(agency);
        return YearView.of(calendars.workingTime(keeper), requireYear(year));
    }

    @PUT
    @Path("years/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCalendarYear",
            summary = "Call the days of a year complete, or take that back",
            description = "Due moments that reach a year which is not complete are marked as provisional.")
    public YearView completeYear(@PathParam("year") String year, YearOrder order) {
        int number = requireYear(year);
        refuse(order.faults());
        book.complete(number, order.complete(), order.reason());
        return YearView.of(calendars.workingTime(Optional.empty()), number);
    }

    @PUT
    @Path("days/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Operation(
            operationId = "putCalendarDay",
            summary = "Enter a day",
            description =
                    "In place of what was entered for it before. An ORDINARY day follows the weekly pattern though"
                            + " a wider calendar says otherwise. Repeating it changes nothing.")
    public DayAnswer enterDay(
            @PathParam("date") String date,
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            DayOrder order,
            @Context SecurityContext security) {
        Scope scope = scopes.changing(agency, security);
        LocalDate day = requireDate(date);
        refuse(order.faults());
        book.enter(scope, entered(order, day), order.reason());
        return answer(scope, day);
    }

    @DELETE
    @Path("days/{date}")
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Operation(
            operationId = "deleteCalendarDay",
            summary = "Take back what was entered for a day",
            description =
                    "What a wider calendar says counts again; where nothing was entered, nothing changes. What the"
                            + " law says cannot be deleted: enter the day as ORDINARY instead.")
    public Response takeBackDay(
            @PathParam("date") String date,
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            @Parameter(description = "Why; kept in the record of acts", required = true) @QueryParam("reason")
                    String reason,
            @Context SecurityContext security) {
        Scope scope = scopes.changing(agency, security);
        LocalDate day = requireDate(date);
        requireReason(reason);
        book.takeBack(scope, day, reason.strip());
        return Response.noContent().build();
    }

    @PUT
    @Path("hours")
    @Consumes(MediaType.APPLICATION_JSON)
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Operation(
            operationId = "putWorkingHours",
            summary = "Enter the hours of the ordinary week",
            description = "Every working day must have the same length.")
    public YearView enterHours(
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            HoursOrder order,
            @Context SecurityContext security) {
        Scope scope = scopes.changing(agency, security);
        refuse(order.faults());
        book.enter(scope, order.hours(), order.source().orElse(""), order.reason());
        return YearView.of(calendars.workingTime(scope.agency()), scopes.today().getYear());
    }

    @DELETE
    @Path("hours")
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Operation(
            operationId = "deleteWorkingHours",
            summary = "Take back the hours of a week",
            description = "Those of the wider calendar count again; where none were entered, nothing changes.")
    public Response takeBackHours(
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            @Parameter(description = "Why; kept in the record of acts", required = true) @QueryParam("reason")
                    String reason,
            @Context SecurityContext security) {
        Scope scope = scopes.changing(agency, security);
        requireReason(reason);
        book.takeBackHours(scope, reason.strip());
        return Response.noContent().build();
    }

    private DayAnswer answer(Scope scope, LocalDate day) {
        WorkingTime time = calendars.workingTime(scope.agency());
        return new DayAnswer(day, time.kind(day), time.entered(day).map(DayView::of));
    }

    private static EnteredDay entered(DayOrder order, LocalDate day) {
        try {
            return order.entered(day);
        } catch (IllegalArgumentException overlap) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(List.of(Fault.of("/sessions", "sessions-overlap")))
                    .build();
        }
    }

    private static LocalDate requireDate(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            requireInside(date.getYear());
            return date;
        } catch (DateTimeException noDate) {
            throw ProblemException.problem(404, "calendar-day-unknown")
                    .args(text)
                    .build();
        }
    }

    /** Not left to Jersey, which would look at the address before the size of the body. */
    private static int requireYear(String text) {
        try {
            int year = Integer.parseInt(text);
            requireInside(year);
            return year;
        } catch (NumberFormatException noYear) {
            throw ProblemException.problem(404, "calendar-year-unknown")
                    .args(text)
                    .build();
        }
    }

    private static void requireInside(int year) {
        if (year < WorkingTime.FIRST.getYear() || year > WorkingTime.LAST.getYear()) {
            throw ProblemException.problem(404, "outside-calendar")
                    .args(WorkingTime.FIRST.toString(), WorkingTime.LAST.toString())
                    .build();
        }
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            refuse(List.of(Fault.of("?reason", "required-field", "reason")));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
    }
}
