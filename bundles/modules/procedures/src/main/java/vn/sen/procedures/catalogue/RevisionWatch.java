// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Knows the revision of the catalogue without asking the database for each request. What this node changes is seen at
 * once, what another node changes within half a second.
 */
@Component(service = RevisionWatch.class)
public final class RevisionWatch {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private record Seen(long revision, long askedAt) {}

    private final ProcedureStore store;
    private final AtomicReference<Seen> seen = new AtomicReference<>();

    @Activate
    public RevisionWatch(@Reference ProcedureStore store) {
        this.store = store;
    }

    public long current() {
        Seen last = seen.get();
        long now = System.nanoTime();
        if (last != null && now - last.askedAt() < FRESH_NANOS) {
            return last.revision();
        }
        // The moment before the question counts: what is committed during it must not be taken for seen.
        Seen fresh = new Seen(store.revision(), now);
        seen.compareAndSet(last, fresh);
        return fresh.revision();
    }

    /** To be called after this node has committed a change. */
    public void changed() {
        seen.set(null);
    }
}
