// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.List;

/**
 * What was read.
 *
 * @param rows with something in them, faulty ones included, without the header
 * @param faulty rows with faults
 * @param unknown headers that nobody asked for; their cells were left out
 */
public record TableSummary(long rows, long faulty, List<String> unknown) {

    public TableSummary {
        unknown = List.copyOf(unknown);
    }
}
