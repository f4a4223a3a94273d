// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import vn.sen.procedures.catalogue.History;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.web.api.ModuleJson;

/** Reads the histories of all procedures, some at a time. */
final class CountedCatalogue {

    private static final int AT_ONCE = 200;

    private final ProcedureStore store;
    private final ModuleJson json;

    CountedCatalogue(ProcedureStore store, ModuleJson json) {
        this.store = store;
        this.json = json;
    }

    /** A version with the days on which it prevails. */
    record Version(Optional<LocalDate> from, Optional<LocalDate> to, Procedure procedure) {

        private boolean holds(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }

        private boolean begins(LocalDate first, LocalDate last) {
            return from.filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .isPresent();
        }
    }

    /** All that was ever recorded of one procedure. */
    record Read(List<Version> versions) {

        Optional<Version> on(LocalDate day) {
            return versions.stream().filter(version -> version.holds(day)).findFirst();
        }

        boolean begins(LocalDate first, LocalDate last) {
            return lastBegun(first, last).isPresent();
        }

        Optional<Version> lastBegun(LocalDate first, LocalDate last) {
            return versions.stream()
                    .filter(version -> version.begins(first, last))
                    .reduce((earlier, later) -> later);
        }
    }

    /** The codes of all procedures behind one, in order. */
    TreeSet<String> codesAfter(Optional<String> code) {
        TreeSet<String> codes = new TreeSet<>(store.codesByVersion().values());
        return code.map(last -> new TreeSet<>(codes.tailSet(last, false))).orElse(codes);
    }

    void each(BiConsumer<Read, String> consumer) throws InterruptedException {
        each(codesAfter(Optional.empty()), consumer);
    }

    /** Hands out what is known of each of these, in their order. */
    void each(TreeSet<String> codes, BiConsumer<Read, String> consumer) throws InterruptedException {
        List<String> all = List.copyOf(codes);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Asked to stop");
            }
            Map<String, List<StoredVersion>> histories = new LinkedHashMap<>();
            store.histories(all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .forEach(version -> histories
                            .computeIfAbsent(version.code(), code -> new ArrayList<>())
                            .add(version));
            histories.forEach((code, versions) -> consumer.accept(read(versions), code));
        }
    }

    private Read read(List<StoredVersion> versions) {
        return new Read(new History(versions)
                .spans().stream()
                        .map(span -> new Version(
                                span.from(), span.to(), json.read(span.version().content(), Procedure.class)))
                        .toList());
    }
}
