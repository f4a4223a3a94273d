// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.audit.chain.ChainStates;
import vn.sen.audit.proof.Verification;
import vn.sen.audit.reach.EntryReach;
import vn.sen.audit.rest.EntryParameters;
import vn.sen.audit.rest.EntryView;
import vn.sen.audit.search.EntryFilter;
import vn.sen.audit.search.EntrySearch;
import vn.sen.audit.search.FoundEntry;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.TimeLimit;

/** The record of acts for auditors: search, one entry, and for those of the whole province the proof of the chain. */
@Component(service = AuditPages.class)
@JakartarsResource
@Hidden
@Path("audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.AUDITOR)
public final class AuditPages {

    private static final int LONGEST_PROOF = 7200;

    private final EntrySearch search;
    private final ChainStates chain;
    private final Verification verification;
    private final DeclaredWords words;
    private final EntryReach reach;

    @Activate
    public AuditPages(
            @Reference EntrySearch search,
            @Reference ChainStates chain,
            @Reference Verification verification,
            @Reference DeclaredWords words,
            @Reference EntryReach reach) {
        this.search = search;
        this.chain = chain;
        this.verification = verification;
        this.words = words;
        this.reach = reach;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    public HtmlPage list(
            @BeanParam EntryParameters parameters, @BeanParam ListQuery query, @Context SecurityContext security) {
        List<Fault> faults = new ArrayList<>();
        EntryFilter filter = reach.limit(parameters.filter(faults), security);
        Optional<UUID> before = query.after(1, parts -> UUID.fromString(parts.get(0)));
        List<FoundEntry> found = faults.isEmpty() ? search.newest(filter, before, query.limit() + 1) : List.of();
        List<FoundEntry> items = found.stream().limit(query.limit()).toList();
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(items.get(items.size() - 1).id().toString()))
                : Optional.empty();
        return HtmlPage.of("audit.jte", "audit.title")
                .with("form", new SearchForm(parameters, faults))
                .with("words", words)
                .with("entries", items.stream().map(EntryView::of).toList())
                .with("next", next)
                .with("limits", reach.limits(security))
                .with("chain", chain.now());
    }

    @GET
    @Path("verification")
    @TimeLimit(LONGEST_PROOF)
    public HtmlPage verification() {
        return HtmlPage.of("audit-verification.jte", "audit.verification")
                .with("verdict", verification.verify((done, total) -> {}));
    }

    @GET
    @Path("{id}")
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    public HtmlPage entry(@PathParam("id") UUID id, @Context SecurityContext security) {
        EntryView entry = reach.find(id, security)
                .map(EntryView::of)
                .orElseThrow(() -> ProblemException.problem(404, "entry-unknown")
                        .args(id.toString())
                        .build());
        return HtmlPage.of("audit-entry.jte", "audit.entry")
                .with("words", words)
                .with("agency", entry.agency().map(reach::label))
                .with("entry", entry);
    }
}
