// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.audit.KeptActs;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Acts;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.NewAgency;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** A province with a department and a commune, for tests. */
public final class Samples {

    public static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    public static final LocalDate END_OF_COMMUNE = LocalDate.of(2026, 3, 1);
    public static final UUID PROVINCE = new UUID(5, 1);
    public static final UUID HEALTH = new UUID(5, 2);
    public static final UUID COMMUNE = new UUID(5, 3);
    public static final Today TODAY = new Today(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));

    private Samples() {}

    public static ActRegister register(ModuleDatabase database) {
        return new ActRegister(new Acts(database.transactions(), new ModuleJson()), new KeptActs(), TODAY);
    }

    /** A register in which the commune ends on {@link #END_OF_COMMUNE} and the department succeeds it. */
    public static ActRegister filled(ModuleDatabase database) {
        ActRegister register = register(database);
        register.record(founding(), "test", Optional.empty());
        register.record(
                new ActOrder(
                        END_OF_COMMUNE,
                        "Nghị quyết 1",
                        List.of(Change.of(ChangeKind.DISSOLVE, COMMUNE).into(List.of(HEALTH)))),
                "test",
                Optional.empty());
        return register;
    }

    public static ActOrder founding() {
        return new ActOrder(
                DAY,
                "Nghị quyết số 202/2025/QH15",
                List.of(
                        Change.found(agency(PROVINCE, "Tỉnh Cà Mau", AgencyKind.PROVINCE, "H12", Optional.empty())),
                        Change.found(agency(HEALTH, "Sở Y tế", AgencyKind.DEPARTMENT, "H12.04", Optional.of(PROVINCE))),
                        Change.found(agency(
                                COMMUNE, "Xã Khánh Hưng", AgencyKind.COMMUNE, "H12.30", Optional.of(PROVINCE)))));
    }

    private static NewAgency agency(UUID id, String name, AgencyKind kind, String code, Optional<UUID> parent) {
        return new NewAgency(Optional.of(id), name, kind, List.of(code), parent);
    }
}
