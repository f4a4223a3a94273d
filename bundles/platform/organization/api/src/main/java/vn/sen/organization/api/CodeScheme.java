// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

/** The rules by which an agency got a code. */
public enum CodeScheme {
    /** Level 1 first: {@code H12}, {@code H12.17} (Quyết định 20/2020/QĐ-TTg). */
    LEVEL_FIRST,
    /** Level 1 last: {@code 000.00.00.H12}, {@code 000.00.17.H12} (QCVN 102:2016/BTTTT). */
    LEVEL_LAST,
    /** Number of the administrative unit in the national list of provinces, districts and communes. */
    ADMINISTRATIVE_UNIT
}
