// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

/** What came of a part of a computation. */
public enum PartOutcome {
    DONE,
    /** The source failed at it; its figures stay as they were. */
    FAILED,
    /** Its module was disabled meanwhile. */
    LEFT
}
