// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.reach;

import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.audit.search.EntryFilter;
import vn.sen.audit.search.EntrySearch;
import vn.sen.audit.search.FoundEntry;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.Today;

/**
 * Which entries a caller may see: an auditor of the whole province all; one of an agency those that name it, an agency
 * below it, or one for whose records it answers now. What names no agency is not for auditors of an agency.
 */
@Component(service = EntryReach.class)
public final class EntryReach {

    private final AgencyAccess access;
    private final AgencyNames names;
    private final EntrySearch search;
    private final Today today;

    @Activate
    public EntryReach(
            @Reference AgencyAccess access,
            @Reference AgencyNames names,
            @Reference EntrySearch search,
            @Reference Today today) {
        this.access = access;
        this.names = names;
        this.search = search;
        this.today = today;
    }

    /** The question as this caller may ask it. */
    public EntryFilter limit(EntryFilter filter, SecurityContext security) {
        LocalDate day = today.date();
        EntryFilter meant =
                filter.agency().map(typed -> filter.of(names.of(typed, day))).orElse(filter);
        AgencyScope scope = scope(security, day);
        return scope.everywhere() ? meant : meant.of(names.of(scope.agencies(), day));
    }

    /** The entry, if the caller may see it. */
    public Optional<FoundEntry> find(UUID id, SecurityContext security) {
        LocalDate day = today.date();
        AgencyScope scope = scope(security, day);
        return search.find(id)
                .filter(found -> scope.everywhere()
                        || found.entry()
                                .flatMap(StoredEntry::agency)
                                .filter(names.of(scope.agencies(), day)::contains)
                                .isPresent());
    }

    /** What the agencies are called to which the caller is limited; empty for the whole province. */
    public List<String> limits(SecurityContext security) {
        LocalDate day = today.date();
        return scope(security, day).everywhere()
                ? List.of()
                : access.reach(caller(security), List.of(Roles.AUDITOR), day);
    }

    /** What the agency is called that an entry names. */
    public String label(String agency) {
        return names.label(agency, today.date());
    }

    private AgencyScope scope(SecurityContext security, LocalDate day) {
        return access.scope(caller(security), Roles.AUDITOR, day);
    }

    private static Caller caller(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }
}
