// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

/** A bundle's migration that the database refused. What it had done is undone; the next start tries again. */
final class MigrationFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String schema;
    private final String file;
    private final int line;

    /** @param line in the file, 0 when it is not known */
    MigrationFailedException(String schema, String file, int line, String message, Throwable cause) {
        super(message, cause);
        this.schema = schema;
        this.file = file;
        this.line = line;
    }

    String schema() {
        return schema;
    }

    /** Path in the bundle, empty when no single file is the cause. */
    String file() {
        return file;
    }

    int line() {
        return line;
    }
}
