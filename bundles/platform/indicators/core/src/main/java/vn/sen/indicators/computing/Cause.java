// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

/** What had a figure computed. */
public enum Cause {
    NIGHTLY,
    /** A module told that facts of a past month have changed. */
    LATE_FACT,
    /** An administrator asked for it. */
    ORDERED,
    /** A measure, or a version of it, was there for the first time. */
    DECLARED
}
