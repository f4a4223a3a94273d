// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

/** Which way a value should move. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** The value judges nobody. */
    NONE
}
