// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

/** In what a time limit is counted. */
public enum LimitUnit {
    WORKING_DAY,
    DAY,
    WORKING_HOUR,
    /** On the day of receipt, or on the next working day when received after 15:00. */
    SAME_DAY
}
