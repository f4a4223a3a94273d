// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.Life;
import vn.sen.web.api.ProblemException;

/** Finds the agency that an address names, by identifier or code. */
@Component(service = AgencyLookup.class)
public final class AgencyLookup {

    private final Agencies agencies;
    private final ActRegister register;

    @Activate
    public AgencyLookup(@Reference Agencies agencies, @Reference ActRegister register) {
        this.agencies = agencies;
        this.register = register;
    }

    /** @throws ProblemException 404 when no agency was ever so named */
    public Life life(String idOrCode, LocalDate day) {
        return id(idOrCode, day).flatMap(id -> register.tree().life(id)).orElseThrow(() -> unknown(idOrCode));
    }

    /** @throws ProblemException 404 when it does not live on the day, with the days on which it does */
    public Agency living(String idOrCode, LocalDate day) {
        Life life = life(idOrCode, day);
        return life.on(day)
                .orElseThrow(() -> ProblemException.problem(404, "agency-not-living")
                        .args(
                                life.near(day).name(),
                                day.toString(),
                                life.from().toString(),
                                life.to().map(LocalDate::toString).orElse("…"))
                        .member("validFrom", life.from().toString())
                        .member("validTo", life.to().map(LocalDate::toString).orElse(""))
                        .member(
                                "successors",
                                life.successors().stream().map(UUID::toString).toList())
                        .build());
    }

    /** Acts that count and concern the agency, in order of time. */
    public List<Act> acts(UUID agency) {
        return register.all().stream()
                .filter(act -> act.annulment().isEmpty())
                .filter(act -> act.changes().stream()
                        .anyMatch(change -> change.touched().contains(agency)))
                .sorted(Comparator.comparing(Act::effective).thenComparingLong(Act::number))
                .toList();
    }

    public static ProblemException unknown(String idOrCode) {
        String shown = idOrCode.length() > 60 ? idOrCode.substring(0, 60) + "…" : idOrCode;
        return ProblemException.problem(404, "agency-unknown").args(shown).build();
    }

    private Optional<UUID> id(String idOrCode, LocalDate day) {
        return Parameters.uuid(idOrCode)
                .or(() ->
                        agencies.byCode(idOrCode.toUpperCase(Locale.ROOT), day).map(Agency::id));
    }
}
