// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration as Flyway reads it. */
final class MigrationResource extends LoadableResource {

    private final MigrationFile file;

    MigrationResource(MigrationFile file) {
        this.file = file;
    }

    @Override
    public Reader read() {
        return new StringReader(file.sql());
    }

    @Override
    public String getAbsolutePath() {
        return file.path();
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return file.path();
    }

    @Override
    public String getFilename() {
        return file.fileName();
    }

    @Override
    public String getRelativePath() {
        return file.path();
    }
}
