// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.api;

import java.util.Objects;
import java.util.Optional;

/**
 * One field that an act changed.
 *
 * @param field name as the API shows it, a path for a field within: {@code applicant.phone}
 * @param before empty when there was no value
 * @param after empty when there is no value any more
 */
public record Change(String field, Optional<String> before, Optional<String> after) {

    public Change {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
