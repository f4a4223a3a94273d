// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.nio.file.Path;
import java.time.Clock;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.entry.ServerCode;
import vn.sen.audit.witness.CommittedEntries;

/** Opens to tests what only the components of this package may do. */
public final class TestChain {

    private TestChain() {}

    public static Sealer sealer(
            AuditDatabase database,
            ServerCode codes,
            DailyHeads heads,
            Anchor anchor,
            CommittedEntries committed,
            Clock clock) {
        return new Sealer(database, codes, heads, anchor, committed, clock);
    }

    public static Anchor anchor(Path data) {
        return new Anchor(data);
    }
}
