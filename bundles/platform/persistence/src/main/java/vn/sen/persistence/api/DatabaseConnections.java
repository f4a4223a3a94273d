// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

import org.osgi.annotation.versioning.ProviderType;

/** How busy this node's connections to the database are. Safe for many threads; asking costs nothing. */
@ProviderType
public interface DatabaseConnections {

    /**
     * The connections at one moment.
     *
     * @param active connections that work is done with
     * @param idle connections that wait for work
     * @param waiting threads that wait for a connection
     * @param most how many connections there may be
     */
    record Figures(int active, int idle, int waiting, int most) {}

    /** The figures now; all but {@code most} are 0 while the database has never answered. */
    Figures now();
}
