// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a claim by its name or, where there is none of that name, by a path of names with dots between. */
final class ClaimPath {

    private ClaimPath() {}

    static Optional<String> text(Map<String, Object> claims, String path) {
        return find(claims, path)
                .filter(value -> value instanceof String || value instanceof Number)
                .map(Object::toString)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** A claim with several values, or with one. */
    static List<String> texts(Map<String, Object> claims, String path) {
        Optional<Object> value = find(claims, path);
        if (value.isPresent() && value.get() instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return text(claims, path).stream().toList();
    }

    private static Optional<Object> find(Map<?, ?> claims, String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (claims.containsKey(path)) {
            return Optional.ofNullable(claims.get(path));
        }
        int dot = path.indexOf('.');
        if (dot <= 0 || !(claims.get(path.substring(0, dot)) instanceof Map<?, ?> within)) {
            return Optional.empty();
        }
        return find(within, path.substring(dot + 1));
    }
}
