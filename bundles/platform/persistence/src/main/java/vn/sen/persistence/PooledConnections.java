// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.DatabaseConnections;

/** Reads the figures of the pool. */
@Component(service = DatabaseConnections.class)
public final class PooledConnections implements DatabaseConnections {

    private final Database database;

    @Activate
    public PooledConnections(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Figures now() {
        return database.connections();
    }
}
