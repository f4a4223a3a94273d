// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

/** Which files the imports take. */
public final class TableFiles {

    /** Type of an {@code .xlsx} file. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String CSV = "text/csv";

    /** In bytes. */
    static final long LARGEST = 16L * 1024 * 1024;

    private TableFiles() {}
}
