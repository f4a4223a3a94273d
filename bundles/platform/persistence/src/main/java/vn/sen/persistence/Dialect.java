// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.platform.database.H2Platform;

/** The databases that Sen runs on, and what is particular about each. */
enum Dialect {
    H2("H2", "h2", H2Platform.class),
    POSTGRESQL("PostgreSQL", "postgresql", NativeUuidPostgreSqlPlatform.class);

    private final String product;
    private final String folder;
    private final Class<? extends DatabasePlatform> platform;

    Dialect(String product, String folder, Class<? extends DatabasePlatform> platform) {
        this.product = product;
        this.folder = folder;
        this.platform = platform;
    }

    String product() {
        return product;
    }

    /** Name of the folder under {@code db/migration} for files that only this database runs. */
    String folder() {
        return folder;
    }

    /** EclipseLink's description of the database. */
    Class<? extends DatabasePlatform> platform() {
        return platform;
    }
}
