// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

/** How far a job is. */
public enum JobState {
    /** Stored; waits for a free thread, or for the module that does jobs of its kind. */
    QUEUED,
    /** Being done by a node. */
    RUNNING,
    /** Done; its result is there. */
    DONE,
    /** Given up; its problem says why. */
    FAILED,
    /** Ended because somebody asked for it. */
    CANCELLED;

    boolean finished() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
