// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import java.time.LocalDate;
import java.util.Optional;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Masked;
import vn.sen.audit.api.RetentionClass;
import vn.sen.organization.api.Delegation;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Term;

/** What the record of acts says of people and their positions. Names of persons are hidden; identifiers tell them apart. */
final class StaffEntries {

    private StaffEntries() {}

    static AuditEntry.Builder staff(Optional<StaffMember> before, StaffMember after) {
        return entry("staff", before.isPresent(), after.id())
                .retention(RetentionClass.PERSONAL_DATA)
                .changedMasked("name", before.map(StaffMember::name), Optional.of(after.name()), Masked::all)
                .changed("subject", before.flatMap(StaffMember::subject), after.subject())
                .changed("validFrom", before.map(StaffMember::validFrom), Optional.of(after.validFrom()))
                .changed("validTo", before.flatMap(StaffMember::validTo), after.validTo());
    }

    static AuditEntry.Builder position(Optional<Position> before, Position after) {
        return entry("position", before.isPresent(), after.id())
                .agency(after.agency())
                .changed("agency", before.map(Position::agency), Optional.of(after.agency()))
                .changed("title", before.map(Position::title), Optional.of(after.title()))
                .changed("rank", before.map(Position::rank), Optional.of(after.rank()))
                .changed("validFrom", before.map(Position::validFrom), Optional.of(after.validFrom()))
                .changed("validTo", before.flatMap(Position::validTo), after.validTo());
    }

    static AuditEntry.Builder term(Optional<Term> before, Term after) {
        return entry("term", before.isPresent(), after.id())
                .agency(after.position().agency())
                .with("position", after.position().id())
                .with("staff", after.holder().id())
                .changed("validFrom", before.map(Term::validFrom), Optional.of(after.validFrom()))
                .changed("validTo", before.flatMap(Term::validTo), after.validTo());
    }

    static AuditEntry.Builder delegation(Optional<Delegation> before, Delegation after) {
        return entry("delegation", before.isPresent(), after.id())
                .agency(after.term().position().agency())
                .with("term", after.term().id())
                .with("standIn", after.standIn().id())
                .changed("validFrom", before.map(Delegation::validFrom), Optional.of(after.validFrom()))
                .changed("validTo", before.map(Delegation::validTo), Optional.<LocalDate>of(after.validTo()))
                .changed("legalBasis", before.map(Delegation::legalBasis), Optional.of(after.legalBasis()));
    }

    private static AuditEntry.Builder entry(String record, boolean known, Object id) {
        return AuditEntry.act("organization." + record + (known ? "-change" : "-add"))
                .on("organization." + record, id);
    }
}
