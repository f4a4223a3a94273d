// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every module on disk, one entry an id. Of several versions the newest sound one counts; of two alike, the one of
 * the distribution. Immutable.
 */
public final class Catalogue {

    private static final Comparator<CatalogueEntry> PREFERRED = Comparator.<CatalogueEntry, Boolean>comparing(
                    entry -> entry.descriptor().isPresent())
            .thenComparing(CatalogueEntry::version)
            .thenComparing(CatalogueEntry::core)
            .thenComparing(entry -> entry.folder().toString());

    private final SortedMap<String, CatalogueEntry> entries = new TreeMap<>();
    private final List<CatalogueEntry> versions;

    public Catalogue(Collection<CatalogueEntry> versions) {
        this.versions = List.copyOf(versions);
        for (CatalogueEntry entry : versions) {
            entries.merge(entry.id(), entry, (one, other) -> PREFERRED.compare(one, other) >= 0 ? one : other);
        }
    }

    /** The entries that count, sorted by id. */
    public List<CatalogueEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    public Optional<CatalogueEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Every version of a module that lies on disk. */
    public List<CatalogueEntry> versions(String id) {
        return versions.stream().filter(entry -> entry.id().equals(id)).toList();
    }

    /** The same catalogue, in which the versions that run count, whatever newer ones lie beside them. */
    public Catalogue preferring(Collection<CatalogueEntry> running) {
        Catalogue view = new Catalogue(versions);
        running.forEach(entry -> view.entries.put(entry.id(), entry));
        return view;
    }
}
