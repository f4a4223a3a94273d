// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

/** What a schema was like before a migration, for a database that cannot roll a change of tables back. */
interface RestorePoints {

    /** For a database that undoes a failed migration by itself. */
    RestorePoints NONE = new RestorePoints() {
        @Override
        public void recover(String schema) {}

        @Override
        public void set(String schema) {}

        @Override
        public void restore(String schema) {}

        @Override
        public void remove(String schema) {}
    };

    /** Undoes a migration that a crash cut short: restores the schema if it is still remembered. */
    void recover(String schema);

    /** Remembers the schema. */
    void set(String schema);

    /** Brings the schema back and forgets what was remembered. */
    void restore(String schema);

    /** Forgets what was remembered. */
    void remove(String schema);
}
