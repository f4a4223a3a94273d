// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.sen.web.api.Fault;

/** Compares a body with what its operation expects. Safe for many threads. */
@FunctionalInterface
public interface BodyCheck {

    /** For an operation without a description: Jackson alone says what does not fit, one fault at a time. */
    BodyCheck NONE = body -> List.of();

    /** Everything that is wrong with the body; empty when it fits. */
    List<Fault> faults(JsonNode body);
}
