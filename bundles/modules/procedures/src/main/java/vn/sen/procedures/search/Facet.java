// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

/** What a list of procedures can be narrowed by. */
public enum Facet {
    FIELD,
    AGENCY,
    LEVEL,
    SERVICE;

    /** The value of procedures whose source says nothing. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Name of the index field that keeps values as they are shown. */
    String shown() {
        return "facet-" + name();
    }

    /** Name of the index field that is compared with a filter. */
    String compared() {
        return "filter-" + name();
    }
}
