// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

/** Where a record stands in a value. */
public enum Standing {
    /** In the numerator, and in the denominator if there is one. */
    COUNTED,
    /** In the denominator only. */
    COMPARED,
    /** The definition leaves it out. */
    EXCLUDED
}
