// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** Reads single procedures. What was read today is kept until the catalogue changes. Safe for many threads. */
@Component(service = ProcedureReader.class)
public final class ProcedureReader {

    private static final int KEPT = 4096;

    private record Kept(long revision, LocalDate day, Map<String, Rendered> procedures) {}

    private final ProcedureStore store;
    private final RevisionWatch revisions;
    private final Today today;
    private final ModuleJson json;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(-1, LocalDate.EPOCH, Map.of()));

    @Activate
    public ProcedureReader(
            @Reference ProcedureStore store,
            @Reference RevisionWatch revisions,
            @Reference Today today,
            @Reference ModuleJson json) {
        this.store = store;
        this.revisions = revisions;
        this.today = today;
        this.json = json;
    }

    /** The procedure as it stands today; a future or an abolished one too. */
    public Optional<Rendered> find(String code) {
        Kept current = current();
        Rendered known = current.procedures().get(code);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Rendered> read = shown(code, current.day()).map(version -> render(version, current.day()));
        if (current.procedures().size() < KEPT) {
            read.ifPresent(rendered -> current.procedures().put(code, rendered));
        }
        return read;
    }

    /** The procedure as in force on a day, or abolished before it; empty when it began later. */
    public Optional<Rendered> find(String code, LocalDate day) {
        return history(code)
                .shownOn(day)
                .filter(version -> History.stateOn(version, day) != ProcedureState.FUTURE)
                .map(version -> render(version, day));
    }

    /** The version that {@link #find(String)} shows. */
    public Optional<StoredVersion> shown(String code) {
        return shown(code, today.date());
    }

    public History history(String code) {
        return new History(store.history(code));
    }

    /** Tells two answers apart that may both be given for one code. */
    public static String tag(StoredVersion version, LocalDate day) {
        return version.version() + "-" + History.stateOn(version, day).name().toLowerCase(Locale.ROOT);
    }

    public Rendered render(StoredVersion version, LocalDate day) {
        String head = "{\"state\":\"" + History.stateOn(version, day) + "\",\"version\":" + version.version()
                + ",\"recordedAt\":" + json.write(Today.local(version.recordedAt())) + ",";
        byte[] body = (head + version.content().substring(1)).getBytes(StandardCharsets.UTF_8);
        return new Rendered(body, tag(version, day));
    }

    private Optional<StoredVersion> shown(String code, LocalDate day) {
        return history(code).shownOn(day);
    }

    private Kept current() {
        long revision = revisions.current();
        LocalDate day = today.date();
        Kept last = kept.get();
        if (last.revision() == revision && last.day().equals(day)) {
            return last;
        }
        Kept fresh = new Kept(revision, day, new ConcurrentHashMap<>());
        return kept.compareAndSet(last, fresh) ? fresh : kept.get();
    }
}
