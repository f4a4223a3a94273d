// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormKind;
import vn.sen.forms.law.FormLaw;
import vn.sen.forms.template.Scope;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** Finds out which form and whose template is meant, and whether the caller may change it. */
@Component(service = FormScopes.class)
public final class FormScopes {

    private final Agencies agencies;
    private final AgencyAccess access;
    private final FormLaw law;
    private final Today today;

    @Activate
    public FormScopes(
            @Reference Agencies agencies,
            @Reference AgencyAccess access,
            @Reference FormLaw law,
            @Reference Today today) {
        this.agencies = agencies;
        this.access = access;
        this.law = law;
        this.today = today;
    }

    public LocalDate today() {
        return today.date();
    }

    /** @throws ProblemException 404 when no regulation has such a form today */
    public FormDefinition definition(String kind) {
        return Optional.ofNullable(kind)
                .flatMap(FormScopes::parse)
                .flatMap(known -> law.definition(known, today()))
                .orElseThrow(() -> ProblemException.problem(404, "form-unknown")
                        .args(String.valueOf(kind))
                        .build());
    }

    private static Optional<FormKind> parse(String text) {
        return List.of(FormKind.values()).stream()
                .filter(kind -> kind.name().equals(text))
                .findFirst();
    }

    /**
     * Whose template is meant.
     *
     * @throws ProblemException 400 for an unknown agency, 403 when it is the province's and the caller administers a part
     * @throws vn.sen.identity.api.AgencyForbiddenException unless the caller administers the agency
     */
    public Scope scope(String agency, SecurityContext security) {
        Caller caller = (Caller) security.getUserPrincipal();
        if (agency == null || agency.isBlank()) {
            if (!access.scope(caller, Roles.ADMINISTRATOR, today()).everywhere()) {
                throw ProblemException.problem(403, "administers-part").build();
            }
            return Scope.PROVINCE;
        }
        UUID id = agency(agency).id();
        access.require(caller, List.of(Roles.ADMINISTRATOR), id, today());
        return Scope.of(id);
    }

    /** @throws ProblemException 400 for an unknown agency */
    public Agency agency(String text) {
        return byId(text.strip())
                .or(() -> agencies.byCode(text.strip(), today()))
                .orElseThrow(() -> ProblemException.problem(400, "invalid-request")
                        .fault(Fault.of("?agency", "agency-unknown", text))
                        .build());
    }

    /** What the agency of a scope is called; empty for the province. */
    public Optional<String> name(Scope scope) {
        return scope.agency().flatMap(id -> agencies.nearest(id, today())).map(Agency::name);
    }

    private Optional<Agency> byId(String text) {
        try {
            return agencies.find(UUID.fromString(text), today());
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }
}
