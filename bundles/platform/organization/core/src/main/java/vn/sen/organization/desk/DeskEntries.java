// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import java.util.Optional;
import vn.sen.audit.api.AuditEntry;
import vn.sen.organization.api.Desk;

/** What the record of acts says of desks. */
final class DeskEntries {

    private DeskEntries() {}

    static AuditEntry.Builder entry(Optional<Desk> before, Desk after) {
        return AuditEntry.act(before.isPresent() ? "organization.desk-change" : "organization.desk-add")
                .on("organization.desk", after.id())
                .agency(after.agency())
                .changed("agency", before.map(Desk::agency), Optional.of(after.agency()))
                .changed("name", before.map(Desk::name), Optional.of(after.name()))
                .changed("address", before.map(Desk::address), Optional.of(after.address()))
                .changed("phone", before.flatMap(Desk::phone), after.phone())
                .changed(
                        "opening",
                        before.map(desk -> WeeklyPattern.write(desk.opening())),
                        Optional.of(WeeklyPattern.write(after.opening())))
                .changed("validFrom", before.map(Desk::validFrom), Optional.of(after.validFrom()))
                .changed("validTo", before.flatMap(Desk::validTo), after.validTo());
    }
}
