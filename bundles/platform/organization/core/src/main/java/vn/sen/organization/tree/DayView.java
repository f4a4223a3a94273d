// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyCode;

/** The tree on one day. */
final class DayView {

    private final Map<UUID, Agency> living = new HashMap<>();
    private final Map<Optional<UUID>, List<Agency>> children = new HashMap<>();
    private final Map<String, UUID> codes = new HashMap<>();

    DayView(Collection<Life> lives, LocalDate day) {
        for (Life life : lives) {
            life.on(day).ifPresent(agency -> {
                living.put(agency.id(), agency);
                children.computeIfAbsent(agency.parent(), parent -> new ArrayList<>())
                        .add(agency);
                agency.codes().forEach(code -> codes.put(key(code), agency.id()));
            });
        }
        Comparator<Agency> order = order();
        children.values().forEach(siblings -> siblings.sort(order));
    }

    /** The same for a code in either order of the decrees. */
    static String key(AgencyCode code) {
        return code.levelFirst().orElseGet(() -> "unit " + code.value());
    }

    /** By kind, code and name as a Vietnamese reader expects. */
    static Comparator<Agency> order() {
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Comparator.comparing(Agency::kind)
                .thenComparing(agency -> agency.code().orElse("~"))
                .thenComparing(Agency::name, vietnamese)
                .thenComparing(Agency::id);
    }

    Map<UUID, Agency> living() {
        return living;
    }

    Optional<Agency> find(UUID id) {
        return Optional.ofNullable(living.get(id));
    }

    Optional<Agency> byCode(String text) {
        return AgencyCode.parse(text).map(code -> codes.get(key(code))).map(living::get);
    }

    List<Agency> under(Optional<UUID> parent) {
        return children.getOrDefault(parent, List.of());
    }

    List<Agency> ancestors(UUID id) {
        List<Agency> above = new ArrayList<>();
        Optional<Agency> next = find(id).flatMap(Agency::parent).flatMap(this::find);
        while (next.isPresent()) {
            above.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return above;
    }

    Set<UUID> subtree(UUID id) {
        Set<UUID> all = new LinkedHashSet<>();
        if (living.containsKey(id)) {
            collect(id, all);
        }
        return all;
    }

    private void collect(UUID id, Set<UUID> all) {
        all.add(id);
        under(Optional.of(id)).forEach(child -> collect(child.id(), all));
    }
}
