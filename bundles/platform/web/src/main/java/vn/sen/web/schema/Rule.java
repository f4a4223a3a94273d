// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.sen.web.api.Fault;

/** One demand of a schema on a value. Immutable and safe for many threads. */
@FunctionalInterface
interface Rule {

    /** Adds what is wrong with a value that stands at a pointer. */
    void check(JsonNode value, Pointer pointer, List<Fault> faults);
}
