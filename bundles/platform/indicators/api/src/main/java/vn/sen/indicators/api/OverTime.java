// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

/** What a longer period makes of its months. */
public enum OverTime {
    /** The sum of the amounts of all months: what happened. */
    SUM,
    /** The amounts of the last month that has begun: what there is at the end. */
    LAST
}
