// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of the list of records behind a value.
 *
 * @param next position behind the last line; empty at the end of the list
 */
public record RecordPage(List<RecordLine> lines, Optional<String> next) {

    public RecordPage {
        lines = List.copyOf(lines);
        Objects.requireNonNull(next, "next");
    }

    public static RecordPage none() {
        return new RecordPage(List.of(), Optional.empty());
    }
}
