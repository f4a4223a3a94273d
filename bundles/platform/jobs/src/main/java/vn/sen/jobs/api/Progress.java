// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs.api;

import org.osgi.annotation.versioning.ProviderType;

/** Where a handler tells how far it is. */
@ProviderType
public interface Progress {

    /**
     * Stored at most once a second, however often it is called.
     *
     * @param done pieces of work finished, faulty ones included
     * @param total pieces of work in all
     * @param errors pieces of work refused
     * @throws java.util.concurrent.CancellationException when the job is to end, because it was cancelled or its module
     *     or the server stops; to be passed on, so that the transaction under way is rolled back
     */
    void report(long done, long total, long errors);
}
