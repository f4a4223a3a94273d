// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

/** A language in which people are written to. */
public enum Language {
    VI,
    EN;

    /** As in the names of i18n files. */
    public String tag() {
        return this == EN ? "en" : "vi";
    }
}
