// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does the jobs of one kind; registered as an OSGi service by a module. A job interrupted by a crash or by disabling
 * the module is given to the handler again from the beginning, so its work must be idempotent or in one transaction.
 */
@ConsumerType
public interface JobHandler {

    /** Name of the kind, with the module as prefix: {@code procedures.import}. */
    String kind();

    /**
     * Does the work on a thread of the platform.
     *
     * <p>What it throws ends the job only if it is a {@code ProblemException} with a status below 500,
     * or if it happens again and again. After an interruption, a conflict in the database or its absence the job is
     * done again, however often.
     *
     * @return the result as a JSON document, kept with the job
     * @throws InterruptedException when {@link Thread#interrupt} asked it to stop; the job is done again later
     */
    String handle(byte[] input, Progress progress) throws InterruptedException;
}
