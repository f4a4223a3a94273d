// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

/** Level of government that performs a procedure. A procedure may be performed at several. */
public enum Level {
    MINISTRY,
    PROVINCE,
    /** Abolished on 1 July 2025; kept for what was published before. */
    DISTRICT,
    COMMUNE,
    OTHER
}
