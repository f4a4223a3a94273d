// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

/** What a value counts. */
public enum MeasureUnit {
    PERCENT,
    /** Records of any kind. */
    COUNT,
    DAYS,
    HOURS,
    POINTS,
    /** Vietnamese dong. */
    DONG
}
