// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Version;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.desired.DesiredState;
import vn.sen.kernel.plan.Situation;

/**
 * Knows at every moment which modules there are, which should run and where each stands. Written by the one act under
 * way, read by anybody without waiting.
 */
final class ModuleLedger {

    private final DesiredState store;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private volatile Catalogue catalogue = new Catalogue(List.of());
    private volatile Set<String> desired = Set.of();

    ModuleLedger(DesiredState store) {
        this.store = store;
    }

    void load(Catalogue fresh) {
        catalogue = fresh;
    }

    /** Takes over what should run without writing it. */
    void assume(Set<String> wanted) {
        desired = Set.copyOf(wanted);
    }

    void want(String id) throws IOException {
        Set<String> wanted = new TreeSet<>(desired);
        if (wanted.add(id)) {
            store.write(wanted);
            desired = Set.copyOf(wanted);
        }
    }

    void unwant(String id) throws IOException {
        Set<String> wanted = new TreeSet<>(desired);
        if (wanted.remove(id)) {
            store.write(wanted);
            desired = Set.copyOf(wanted);
        }
    }

    Set<String> desired() {
        return desired;
    }

    void set(Standing standing) {
        standings.put(standing.entry().id(), standing);
    }

    void forget(String id) {
        standings.remove(id);
    }

    Optional<Standing> standing(String id) {
        return Optional.ofNullable(standings.get(id));
    }

    /** Every module; of one that runs the version that runs. */
    Catalogue catalogue() {
        return catalogue.preferring(standings.values().stream()
                .filter(Standing::running)
                .map(Standing::entry)
                .toList());
    }

    Optional<CatalogueEntry> find(String id) {
        return standing(id).filter(Standing::running).map(Standing::entry).or(() -> catalogue.find(id));
    }

    Situation situation() {
        Map<String, Version> enabled = new TreeMap<>();
        standings.forEach((id, standing) -> {
            if (standing.state() == ModuleState.ENABLED) {
                enabled.put(id, standing.entry().version());
            }
        });
        return new Situation(catalogue(), enabled, desired);
    }
}
