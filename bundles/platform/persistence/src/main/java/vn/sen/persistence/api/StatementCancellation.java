// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

import java.util.function.BooleanSupplier;
import org.osgi.annotation.versioning.ProviderType;

/** Ends what a thread waits for in the database, on behalf of another thread. Safe for many threads. */
@ProviderType
public interface StatementCancellation {

    /**
     * Asks the database to cancel what {@code worker} runs there now, if it runs anything. Returns at once; a statement
     * that is cancelled fails on its own thread, and its transaction with it. A statement may also come to its end
     * before the request arrives.
     *
     * @param stillWanted asked again just before the cancellation, while the worker cannot give its connection back;
     *     must answer at once
     */
    void cancel(Thread worker, BooleanSupplier stillWanted);
}
