// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

/** What a code or a form is worth. Each has a text {@code verdict.<NAME>} for the pages and for the command line. */
public enum Verdict {
    /** Signed by a key that was published, and nothing speaks against it. */
    GENUINE,
    /** Genuine, but taken back since. */
    REVOKED,
    /** Genuine, but another form has taken its place. */
    REPLACED,
    /** Signed, but this server has no such form in its register. */
    NOT_ISSUED,
    /** The code or the form is not what was signed. */
    CHANGED,
    /** The day of the form is after the key was retired. */
    KEY_RETIRED,
    /** Signed by a key that is not among the published ones. */
    UNKNOWN_KEY,
    /** There is no code of a form in it. */
    NO_CODE;

    public boolean isGood() {
        return this == GENUINE;
    }
}
