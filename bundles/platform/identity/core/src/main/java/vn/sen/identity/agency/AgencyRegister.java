// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyQuery;

/** The register of agencies, as far as the server has one: identity must work before it comes up, and without it. */
@Component(service = AgencyRegister.class)
public final class AgencyRegister {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Agencies agencies;

    @Activate
    public AgencyRegister() {}

    /** With this register from the start. */
    public AgencyRegister(Optional<Agencies> agencies) {
        this.agencies = agencies.orElse(null);
    }

    /** The agency, all below it, and those ended ones for which they answer now; without a register only itself. */
    public Set<UUID> answersFor(UUID agency, LocalDate day) {
        Set<UUID> known = register().map(tree -> tree.answersFor(agency, day)).orElse(Set.of());
        return known.isEmpty() ? Set.of(agency) : known;
    }

    /** Grows with every change of the register. */
    long revision() {
        return register().map(Agencies::revision).orElse(-1L);
    }

    /** Whether an agency can be named here: without a register every identifier is believed. */
    public boolean knows(UUID agency, LocalDate day) {
        return register().map(tree -> tree.nearest(agency, day).isPresent()).orElse(true);
    }

    /** The agency that somebody typed: its code, or its identifier. */
    public Optional<UUID> find(String typed, LocalDate day) {
        String text = typed.strip();
        Optional<UUID> byCode =
                register().flatMap(tree -> tree.byCode(text, day)).map(Agency::id);
        return byCode.isPresent() ? byCode : identifier(text).filter(id -> knows(id, day));
    }

    /** What an agency is called on the day or nearest to it; its identifier when nobody knows. */
    public String label(UUID agency, LocalDate day) {
        return register()
                .flatMap(tree -> tree.nearest(agency, day))
                .map(Agency::name)
                .orElse(agency.toString());
    }

    /** Tells what agencies are called, for a page that shows many. */
    public Function<UUID, String> labels(LocalDate day) {
        return agency -> label(agency, day);
    }

    /** The agencies of the day that have a code, for a list to choose from. */
    public List<Agency> choices(LocalDate day) {
        return all(day).stream().filter(agency -> agency.code().isPresent()).toList();
    }

    /** Every agency of the day. */
    public List<Agency> all(LocalDate day) {
        return register().map(tree -> tree.search(AgencyQuery.all(day))).orElse(List.of());
    }

    private Optional<Agencies> register() {
        return Optional.ofNullable(agencies);
    }

    private static Optional<UUID> identifier(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }
}
