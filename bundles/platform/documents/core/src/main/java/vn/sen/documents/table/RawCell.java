// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell as its file has it.
 *
 * @param text what a person reads; empty for an empty cell
 * @param number where the file says that it is a number
 * @param day where the file says that it is a date
 */
record RawCell(String text, Optional<BigDecimal> number, Optional<LocalDate> day) {

    static RawCell text(String text) {
        return new RawCell(text.strip(), Optional.empty(), Optional.empty());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
