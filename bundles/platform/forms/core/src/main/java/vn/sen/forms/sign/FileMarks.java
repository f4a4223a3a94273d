// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

/** Names of a document's information under which a reader of the file finds code and content. */
public final class FileMarks {

    public static final String CODE = "SenCode";
    public static final String CONTENT = "SenContent";

    private FileMarks() {}
}
