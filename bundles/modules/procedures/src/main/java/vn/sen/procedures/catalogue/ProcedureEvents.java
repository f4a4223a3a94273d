// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import vn.sen.events.api.Event;
import vn.sen.events.api.EventField;
import vn.sen.events.api.EventField.Kind;
import vn.sen.events.api.EventType;
import vn.sen.events.api.EventTypes;

/** What this module tells the others: the catalogue holds no personal data, and neither do its events. */
@Component
public final class ProcedureEvents implements EventTypes {

    /** A procedure that was not known before has been recorded. */
    public static final EventType RECORDED = type("vn.sen.procedures.recorded");

    /** A known procedure says something else, or from another day on; its end in force is such a change. */
    public static final EventType REVISED = type("vn.sen.procedures.revised");

    private static final int FIRST = 1;

    @Override
    public List<EventType> types() {
        return List.of(RECORDED, REVISED);
    }

    public static Event of(StoredVersion version) {
        return Event.of(version.version() == FIRST ? RECORDED : REVISED, version.code())
                .at(version.recordedAt())
                .with("code", version.code())
                .with("version", version.version())
                .with("name", version.name())
                .with("field", version.field())
                .with("validFrom", version.validFrom())
                .with("validTo", version.validTo())
                .build();
    }

    private static EventType type(String name) {
        return EventType.of(
                name,
                1,
                ProcedureActs.OBJECT,
                EventField.of("code", Kind.TEXT),
                EventField.of("version", Kind.INTEGER),
                EventField.of("name", Kind.TEXT),
                EventField.of("field", Kind.TEXT),
                EventField.optional("validFrom", Kind.DATE),
                EventField.optional("validTo", Kind.DATE));
    }
}
