// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** Records single procedures. Each call is one transaction. */
@Component(service = ProcedureRegister.class)
public final class ProcedureRegister {

    private final ProcedureStore store;
    private final RevisionWatch revisions;
    private final Today today;
    private final Recording recording;
    private final ProcedureActs acts;

    @Activate
    public ProcedureRegister(
            @Reference ProcedureStore store,
            @Reference RevisionWatch revisions,
            @Reference Today today,
            @Reference ModuleJson json) {
        this.store = store;
        this.revisions = revisions;
        this.today = today;
        this.recording = new Recording(json);
        this.acts = new ProcedureActs(json);
    }

    /**
     * Records a procedure that is not known yet.
     *
     * @return empty when the code is taken
     */
    public Optional<StoredVersion> create(Draft draft, String by) {
        StoredVersion first = recording.version(1, draft, by, now());
        try {
            store.add(first, acts.created(first));
        } catch (ConstraintViolatedException refused) {
            if (refused.kind() == ConstraintViolatedException.Kind.UNIQUE) {
                return Optional.empty();
            }
            throw refused;
        }
        revisions.changed();
        return Optional.of(first);
    }

    /**
     * Records a further version of a known procedure. Without a first day it is in force from today.
     *
     * @param check sees the latest version before anything is written; what it throws is thrown on
     * @return empty when there is no such procedure
     */
    public Optional<StoredVersion> revise(Draft draft, String by, Consumer<StoredVersion> check) {
        Draft dated = dated(draft);
        Optional<StoredVersion> revised =
                store.atomically(() -> store.latest(draft.procedure().code()).map(latest -> {
                    check.accept(latest);
                    StoredVersion next = recording.version(latest.version() + 1, dated, by, now());
                    store.add(next, acts.revised(latest, next));
                    return next;
                }));
        revisions.changed();
        return revised;
    }

    private Draft dated(Draft draft) {
        Procedure procedure = draft.procedure();
        return procedure.validFrom().isPresent()
                ? draft
                : recording.draft(procedure.inForce(Optional.of(today.date()), procedure.validTo()));
    }

    // Databases keep microseconds; an answer must not differ from what is read back later.
    private Instant now() {
        return today.now().truncatedTo(ChronoUnit.MICROS);
    }
}
