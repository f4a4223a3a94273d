// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

/** How much of a procedure can be done online (Decree 42/2022/ND-CP, Decree 224/2026/ND-CP art. 14). */
public enum OnlineService {
    NONE,
    /** Một phần: some step still needs the person to come. */
    PARTIAL,
    /** Toàn trình: nothing needs the person to come. */
    FULL
}
