// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list, as every list of the API answers it.
 *
 * @param next opaque; the value of {@code after} for the part that follows; null in JSON at the end of the list
 * @param count only when asked for: exact to 10,000, then {@code "10000+"}
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> next,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Object> count) {

    public Page {
        items = List.copyOf(items);
    }
}
