// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

/** What a column holds. */
public enum CellKind {
    /** {@link String}, without spaces around it. */
    TEXT,
    /** {@link Long}; thousands may be parted by spaces or, as in Vietnam, by points. */
    INTEGER,
    /** {@link java.math.BigDecimal}; a comma or a point before the decimals, none between thousands. */
    DECIMAL,
    /** {@link java.time.LocalDate}; a date of the spreadsheet, {@code 2026-11-29} or {@code 29/11/2026}. */
    DATE,
    /** {@link Boolean}; a truth value of the spreadsheet, {@code x}, có, không, yes, no, true, false, 1, 0. */
    FLAG
}
