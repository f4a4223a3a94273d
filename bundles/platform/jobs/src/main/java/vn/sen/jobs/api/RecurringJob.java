// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A handler whose jobs come by themselves; registered as a service {@link JobHandler}. Each occurrence is a job like any
 * other, made once in the cluster, with an empty input and the owner {@value #OWNER}. While the module is disabled
 * nothing occurs and nothing is made up for; what fell due while every node was down is done once after the start. An
 * occurrence is left out while the job of the one before is not finished.
 */
@ConsumerType
public interface RecurringJob extends JobHandler {

    /** Who owns recurring jobs, so that administrators alone see them. */
    String OWNER = "server";

    /** When; asked when the handler comes and after each occurrence. */
    JobSchedule schedule();
}
