// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.util.List;
import java.util.Optional;

/** The part of a resource's path that stands before the first template: what a servlet can be registered for. */
final class PathPrefix {

    private PathPrefix() {}

    /**
     * The literal prefix of a {@code @Path} value, with a leading slash: {@code /api/v1/procedures} for {@code
     * api/v1/procedures/{code}}. The root page has {@code /}. Empty when a template comes first, since such a resource
     * would take every path of the server.
     */
    static Optional<String> of(String path) {
        StringBuilder prefix = new StringBuilder();
        for (String segment : path.split("/")) {
            if (segment.indexOf('{') >= 0) {
                return prefix.length() == 0 ? Optional.empty() : Optional.of(prefix.toString());
            }
            if (!segment.isEmpty()) {
                prefix.append('/').append(segment);
            }
        }
        return Optional.of(prefix.length() == 0 ? "/" : prefix.toString());
    }

    /** Servlet patterns for a prefix. The root page takes nothing but itself. */
    static List<String> patterns(String prefix) {
        return prefix.equals("/") ? List.of("") : List.of(prefix, prefix + "/*");
    }
}
