// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.api.RoleGrant;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.Fault;

/**
 * A role as somebody has filled it in.
 *
 * @param agency code or identifier; empty: everywhere
 * @param from first day; empty: today
 * @param to last day; empty: until somebody ends it
 */
public record GrantForm(String role, String agency, String from, String to) {

    static final GrantForm EMPTY = new GrantForm("", "", "", "");

    public GrantForm {
        role = role.strip();
        agency = agency.strip();
        from = from.strip();
        to = to.strip();
    }

    /** What the form means; what cannot be read is added to the faults. */
    Optional<GrantRecord> read(AgencyRegister register, LocalDate today, String by, List<Fault> faults) {
        LocalDate first = day(from, "/from", faults).orElse(today);
        Optional<LocalDate> last = day(to, "/to", faults);
        Optional<UUID> where = Optional.empty();
        if (!agency.isEmpty()) {
            where = register.find(agency, first);
            if (where.isEmpty()) {
                faults.add(Fault.of("/agency", "agency-unknown", agency));
            }
        }
        return faults.isEmpty()
                ? Optional.of(new GrantRecord(Ids.next(), new RoleGrant(role, where), first, last, "", by))
                : Optional.empty();
    }

    static Optional<LocalDate> day(String text, String pointer, List<Fault> faults) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            faults.add(Fault.of(pointer, "day-format"));
            return Optional.empty();
        }
    }
}
