// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.util.HashSet;
import java.util.Set;
import vn.sen.persistence.api.ConcurrentChangeException;
import vn.sen.persistence.api.PersistenceUnavailableException;
import vn.sen.web.api.ProblemException;

/** What follows from what a handler threw: a job that was acknowledged ends only by a fault of its own. */
enum Verdict {
    /** It was told to end. */
    INTERRUPTED,
    /** The database was away or others were in the way; the same job may succeed as it is. */
    SET_BACK,
    /** The handler says that the job cannot be done. */
    REFUSED,
    /** The handler broke; nobody knows whether it would again. */
    BROKE;

    private static final int SERVER_ERROR = 500;

    static Verdict on(Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            return INTERRUPTED;
        }
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof PersistenceUnavailableException || cause instanceof ConcurrentChangeException) {
                return SET_BACK;
            }
        }
        return thrown instanceof ProblemException problem && problem.status() < SERVER_ERROR ? REFUSED : BROKE;
    }
}
