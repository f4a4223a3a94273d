// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.reach;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyCode;

/**
 * Knows how entries may name an agency: by its identifier, or by one of its codes. Acts are recorded before the register
 * of agencies comes up, and without it; identifiers stand for themselves then.
 */
@Component(service = AgencyNames.class)
public final class AgencyNames {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Agencies agencies;

    @Activate
    public AgencyNames() {}

    /** With this register from the start. */
    public AgencyNames(Optional<Agencies> agencies) {
        this.agencies = agencies.orElse(null);
    }

    /** Every name of these agencies. */
    public Set<String> of(Set<UUID> ids, LocalDate day) {
        Set<String> names = new HashSet<>();
        ids.forEach(id -> {
            names.add(id.toString());
            nearest(id, day).ifPresent(agency -> addCodes(names, agency));
        });
        return names;
    }

    /** Every name of the agency that somebody typed; what names none stands for itself. */
    public Set<String> of(String typed, LocalDate day) {
        Optional<UUID> id = register()
                .flatMap(tree -> tree.byCode(typed, day))
                .map(Agency::id)
                .or(() -> identifier(typed));
        Set<String> names =
                new HashSet<>(id.map(known -> of(Set.of(known), day)).orElse(Set.of()));
        names.add(typed);
        return names;
    }

    /** What the agency is called that an entry names; as the entry names it when nobody knows. */
    public String label(String name, LocalDate day) {
        return identifier(name)
                .flatMap(id -> nearest(id, day))
                .or(() -> register().flatMap(tree -> tree.byCode(name, day)))
                .map(Agency::name)
                .orElse(name);
    }

    private Optional<Agency> nearest(UUID id, LocalDate day) {
        return register().flatMap(tree -> tree.nearest(id, day));
    }

    private Optional<Agencies> register() {
        return Optional.ofNullable(agencies);
    }

    private static void addCodes(Set<String> names, Agency agency) {
        for (AgencyCode code : agency.codes()) {
            names.add(code.value());
            code.levelFirst().ifPresent(names::add);
            code.levelLast().ifPresent(names::add);
        }
    }

    private static Optional<UUID> identifier(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }
}
