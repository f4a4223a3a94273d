// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.access.Authority;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Term;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffOrder;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.Today;

/** People who work for agencies. */
@Component(service = StaffResource.class)
@JakartarsResource
@Path("api/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
@Tag(name = "staff")
public final class StaffResource {

    private final StaffBook book;
    private final StaffRegister register;
    private final Authority authority;
    private final Today today;

    @Activate
    public StaffResource(
            @Reference StaffBook book,
            @Reference StaffRegister register,
            @Reference Authority authority,
            @Reference Today today) {
        this.book = book;
        this.register = register;
        this.authority = authority;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listStaff", summary = "People in service on a day, by name")
    public Page<StaffMember> list(
            @Parameter(description = "Words of the name, with or without diacritics") @QueryParam("q") String text,
            @Parameter(description = "A day, YYYY-MM-DD; today without it") @QueryParam("at") String at,
            @BeanParam ListQuery list) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        Optional<String> words = parameters.text("q", text);
        parameters.check();
        Optional<UUID> after = list.after(1, parts -> UUID.fromString(parts.get(0)));
        List<StaffMember> found = book.search(words, day, after, list.limit() + 1);
        List<StaffMember> items = found.subList(0, Math.min(list.limit(), found.size()));
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(items.get(items.size() - 1).id().toString()))
                : Optional.empty();
        return new Page<>(
                items,
                next,
                list.count()
                        ? Parts.count(
                                book.search(words, day, Optional.empty(), Parts.COUNTED_TO + 1)
                                        .size(),
                                list)
                        : Optional.empty());
    }

    @GET
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("{id}")
    @Operation(operationId = "getStaff", summary = "One person, with an ETag")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StaffMember.class)))
    public Response one(@PathParam("id") UUID id, @Context SecurityContext security) {
        authority.requireReaderOf(security, book.career(id));
        return Versions.found(book.staff(id), person -> person, "staff-unknown", id);
    }

    @GET
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("{id}/terms")
    @Operation(operationId = "getStaffTerms", summary = "Every position a person ever held, the newest first")
    public Page<Term> terms(@PathParam("id") UUID id, @Context SecurityContext security) {
        List<Term> career = book.career(id);
        authority.requireReaderOf(security, career);
        return new Page<>(career, Optional.empty(), Optional.empty());
    }

    @POST
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "addStaff", summary = "Record a person")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StaffMember.class)))
    public Response add(StaffOrder order, @Context SecurityContext security) {
        var made = register.addStaff(order);
        return Versions.created(made, "/api/v1/staff/" + made.value().id(), person -> person);
    }

    @PUT
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeStaff",
            summary = "Change a person, or end the service with `validTo`",
            description = "Terms that would outlast the service are to be ended first.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StaffMember.class)))
    public Response change(
            @PathParam("id") UUID id,
            StaffOrder order,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        book.career(id)
                .forEach(term ->
                        authority.requireAdministrator(security, term.position().agency()));
        return Versions.ok(register.changeStaff(id, order, Versions.matching(ifMatch)), person -> person);
    }
}
