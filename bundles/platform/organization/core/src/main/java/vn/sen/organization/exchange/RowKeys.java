// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.rest.Parameters;
import vn.sen.organization.tree.Tree;

/**
 * Which agency a key of a file means: an identifier of the server; else the agency that bears the key as its code on the
 * day; else one that this key itself identifies, so that importing the same file again meets the same agencies.
 */
final class RowKeys {

    private final Tree tree;
    private final Map<String, UUID> known = new HashMap<>();

    RowKeys(Tree tree) {
        this.tree = tree;
    }

    /** The agency of a row; the first row of a key settles it for the whole file. */
    UUID of(String key, LocalDate day) {
        return known.computeIfAbsent(
                FileKeys.folded(key), text -> find(key, day).orElseGet(() -> FileKeys.named(text)));
    }

    /** The agency that another row names: one of the file, or one that the server knows. */
    Optional<UUID> named(String key, LocalDate day) {
        return Optional.ofNullable(known.get(FileKeys.folded(key)))
                .or(() -> find(key, day).filter(id -> tree.life(id).isPresent()));
    }

    private Optional<UUID> find(String key, LocalDate day) {
        UUID fromKey = FileKeys.named(key);
        return Parameters.uuid(key)
                .or(() -> Optional.of(fromKey).filter(id -> tree.life(id).isPresent()))
                .or(() -> tree.byCode(key.toUpperCase(Locale.ROOT), day).map(agency -> agency.id()));
    }
}
