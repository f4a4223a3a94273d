// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.audit.api.AuditEntry;
import vn.sen.organization.tree.Act;

/** What the record of acts says of acts that change agencies. */
final class ActEntries {

    private static final String OBJECT = "organization.act";

    private ActEntries() {}

    static AuditEntry recorded(Act act) {
        return AuditEntry.act("organization.record")
                .on(OBJECT, act.id())
                .agencies(touched(act))
                .with("effective", act.effective())
                .with("legalBasis", act.legalBasis())
                .with("changes", act.changes().size())
                .with("kinds", kinds(act))
                .with("agencies", agencies(act))
                .build();
    }

    static AuditEntry annulled(Act act, Act.Annulment annulment) {
        return AuditEntry.act("organization.annul")
                .on(OBJECT, act.id())
                .agencies(touched(act))
                .with("effective", act.effective())
                .with("legalBasis", act.legalBasis())
                .with("agencies", agencies(act))
                .because(annulment.reason())
                .build();
    }

    private static String kinds(Act act) {
        return act.changes().stream()
                .map(change -> change.kind().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String agencies(Act act) {
        return touched(act).stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Set<UUID> touched(Act act) {
        Set<UUID> touched = new LinkedHashSet<>();
        act.changes().forEach(change -> touched.addAll(change.touched()));
        return touched;
    }
}
