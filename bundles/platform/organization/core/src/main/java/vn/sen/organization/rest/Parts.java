// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;

/** Cuts a list that is in memory, in a fixed order, into parts. */
final class Parts {

    static final int COUNTED_TO = 10_000;

    private Parts() {}

    /** The part after an item; the end of the list when that item is gone from it meanwhile. */
    static <T, V> Page<V> of(
            List<T> all, Function<T, UUID> id, Optional<UUID> after, ListQuery list, Function<T, V> view) {
        List<T> rest = after.map(last -> past(all, id, last)).orElse(all);
        List<T> items = rest.subList(0, Math.min(list.limit(), rest.size()));
        Optional<String> next = rest.size() > items.size()
                ? Optional.of(
                        ListQuery.cursor(id.apply(items.get(items.size() - 1)).toString()))
                : Optional.empty();
        return new Page<>(items.stream().map(view).toList(), next, count(all.size(), list));
    }

    static Optional<Object> count(int size, ListQuery list) {
        if (!list.count()) {
            return Optional.empty();
        }
        return Optional.of(size > COUNTED_TO ? COUNTED_TO + "+" : (Object) size);
    }

    private static <T> List<T> past(List<T> all, Function<T, UUID> id, UUID last) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(last)) {
                return all.subList(i + 1, all.size());
            }
        }
        return List.of();
    }
}
