// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

/** Why the platform gave a job up. */
enum JobProblem {
    /** The handler threw. */
    BROKE("job-failed"),
    /** The handler gave no answer within the longest time a job may take. */
    TOO_LONG("job-too-long"),
    /** The node ended again and again while it did the job. */
    GAVE_UP("job-gave-up");

    private final String code;

    JobProblem(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
