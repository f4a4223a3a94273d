// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.witness;

import java.time.Duration;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.trail.JdbcAuditTrail;

/** Opens to tests what only the components of this package may do. */
public final class TestWitness {

    private TestWitness() {}

    public static Witness of(AuditDatabase database, CommittedEntries committed, JdbcAuditTrail trail) {
        return new Witness(database, committed, trail, Duration.ZERO);
    }
}
