// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.account.UserRules;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.api.Roles;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.external.AccountLinks;
import vn.sen.identity.external.IdentityNumbers;
import vn.sen.identity.external.SignInProviders;
import vn.sen.identity.factor.SecondFactors;
import vn.sen.identity.role.KnownRoles;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignedIn;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;

/** What a person sees and changes of the own account: name, roles held, sessions, ways to sign in. */
@Component(service = ProfilePages.class)
@JakartarsResource
@Hidden
@Path("profile")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PERSON)
public final class ProfilePages {

    private static final String HERE = "/profile";

    private final Accounts accounts;
    private final UserChanges changes;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SessionPages pages;
    private final AccountLinks links;
    private final IdentityNumbers numbers;
    private final SignInProviders providers;
    private final KnownRoles roles;
    private final GrantViews grants;
    private final SecurityEvents events;

    @Activate
    public ProfilePages(
            @Reference Accounts accounts,
            @Reference UserChanges changes,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference SessionPages pages,
            @Reference AccountLinks links,
            @Reference IdentityNumbers numbers,
            @Reference SignInProviders providers,
            @Reference KnownRoles roles,
            @Reference GrantViews grants,
            @Reference SecurityEvents events) {
        this.accounts = accounts;
        this.changes = changes;
        this.factors = factors;
        this.sessions = sessions;
        this.pages = pages;
        this.links = links;
        this.numbers = numbers;
        this.providers = providers;
        this.roles = roles;
        this.grants = grants;
        this.events = events;
    }

    @GET
    public Response show(@CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session) {
        return SessionPages.unstored(Response.ok(page(person(session), List.of(), Optional.empty())));
    }

    @POST
    @RecentlyConfirmed
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response describe(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("version") @DefaultValue("0") long version) {
        SignedIn person = person(session);
        Optional<String> address = Optional.of(email.strip()).filter(text -> !text.isEmpty());
        List<Fault> faults = UserRules.particulars(displayName.strip(), address);
        if (!faults.isEmpty()) {
            PersonForm typed = new PersonForm(displayName, email);
            return SessionPages.unstored(Response.status(422).entity(page(person, faults, Optional.of(typed))));
        }
        changes.describe(person.account().id(), version, displayName.strip(), address);
        sessions.forget();
        return seeAgain();
    }

    @POST
    @RecentlyConfirmed
    @Path("sessions/end-others")
    public Response endOthers(@CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session) {
        SignedIn person = person(session);
        sessions.of(person.account().id()).stream()
                .filter(other -> !other.id().equals(person.id()))
                .forEach(other -> sessions.close(person.account().id(), other.id()));
        ended(person.account());
        return seeAgain();
    }

    /** Ends every session, this one too. */
    @POST
    @RecentlyConfirmed
    @Path("sessions/end-all")
    public Response endAll(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @Context HttpServletRequest request) {
        SignedIn person = person(session);
        sessions.closeAll(person.account().id());
        ended(person.account());
        return pages.signedOut(URI.create("/sign-in"), request);
    }

    @POST
    @RecentlyConfirmed
    @Path("sessions/{id}/end")
    public Response endOne(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session, @PathParam("id") String id) {
        SignedIn person = person(session);
        if (!sessions.close(person.account().id(), id)) {
            throw ProblemException.problem(404, "session-unknown").build();
        }
        ended(person.account());
        return seeAgain();
    }

    @POST
    @RecentlyConfirmed
    @Path("links/{id}/remove")
    public Response unlink(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session, @PathParam("id") UUID id) {
        if (!links.unlink(person(session).account(), id)) {
            throw ProblemException.problem(409, "link-needed").build();
        }
        return seeAgain();
    }

    private void ended(AccountRecord account) {
        events.record(
                SecurityEvents.about("identity.sessions-end", account.name()).build());
    }

    private SignedIn person(String session) {
        return pages.signedIn(session)
                .orElseThrow(() ->
                        ProblemException.problem(401, "authentication-required").build());
    }

    private HtmlPage page(SignedIn person, List<Fault> faults, Optional<PersonForm> typed) {
        AccountRecord account = accounts.find(person.account().id()).orElse(person.account());
        PersonForm form = typed.orElseGet(
                () -> new PersonForm(account.displayName(), account.email().orElse("")));
        return HtmlPage.of("profile.jte", "profile.title")
                .with("account", account)
                .with("form", form)
                .with("faults", faults)
                .with("names", roles.names())
                .with("grants", grants.of(accounts.grants(account.id())))
                .with("factor", factors.status(account.id()))
                .with("required", factors.required(account, accounts.held(account.id())))
                .with("sessions", SessionView.of(sessions.of(account.id()), person.id()))
                .with("links", links.of(account.id()))
                .with("number", numbers.shown(account.id()))
                .with("providers", providers.list());
    }

    private static Response seeAgain() {
        return SessionPages.unstored(Response.seeOther(URI.create(HERE)));
    }

    /** What a person may say of the own account. */
    public record PersonForm(String displayName, String email) {

        public PersonForm {
            displayName = displayName.strip();
            email = email.strip();
        }
    }
}
