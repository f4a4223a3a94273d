// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

/** JSON Pointers (RFC 6901). */
public final class Pointers {

    private Pointers() {}

    /** The pointer to a field of the object that another points to. */
    public static String below(String pointer, String name) {
        String escaped = name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
        return pointer + "/" + escaped;
    }
}
