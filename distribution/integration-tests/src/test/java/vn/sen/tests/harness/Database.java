// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

/** Where a server under test keeps its records. */
public enum Database {
    /** The embedded one, in the data folder. */
    H2,
    /** A real PostgreSQL, started once for all tests; every server gets a database of its own in it. */
    POSTGRESQL
}
