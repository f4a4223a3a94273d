// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.access.Authority;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.Page;
import vn.sen.web.api.Today;

/** Answers for records that belong to an agency; who may see or change them is decided there. */
@Component(service = PlacedRecords.class)
public final class PlacedRecords {

    private final Authority authority;
    private final Today today;

    @Activate
    public PlacedRecords(@Reference Authority authority, @Reference Today today) {
        this.authority = authority;
        this.today = today;
    }

    /** What an agency has on a day, for those with need. */
    <T> Page<T> list(String agency, String at, SecurityContext security, BiFunction<UUID, LocalDate, List<T>> reader) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        UUID id = parameters.requiredId("agency", agency);
        authority.requireReader(security, id);
        return new Page<>(reader.apply(id, day), Optional.empty(), Optional.empty());
    }

    /** One record, for those with need at its agency. */
    <T> Response one(
            Optional<Versioned<T>> found, Function<T, UUID> agency, String unknown, UUID id, SecurityContext security) {
        found.ifPresent(record -> authority.requireReader(security, agency.apply(record.value())));
        return Versions.found(found, record -> record, unknown, id);
    }

    /** Adds a record at an agency that the caller administers; without an agency the order is refused by its rules. */
    <T> Response add(
            Optional<UUID> agency,
            SecurityContext security,
            Supplier<Versioned<T>> act,
            String address,
            Function<T, UUID> id) {
        agency.ifPresent(known -> authority.requireAdministrator(security, known));
        Versioned<T> made = act.get();
        return Versions.created(made, address + id.apply(made.value()), record -> record);
    }

    /** Changes a record of an agency that the caller administers. */
    <T> Response change(
            Optional<Versioned<T>> found,
            Function<T, UUID> agency,
            SecurityContext security,
            Supplier<Versioned<T>> act) {
        found.ifPresent(record -> authority.requireAdministrator(security, agency.apply(record.value())));
        return Versions.ok(act.get(), record -> record);
    }
}
