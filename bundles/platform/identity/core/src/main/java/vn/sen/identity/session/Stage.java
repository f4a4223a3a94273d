// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

/** How far somebody has come in signing in. Until {@link #FULL} the session opens nothing but the next step. */
public enum Stage {
    /** A code of the second factor is still to be shown. */
    CODE("/sign-in/code"),
    /** The password was given by somebody else, and one's own is still to be chosen. */
    PASSWORD("/sign-in/password"),
    /** A second factor is required and still to be set up. */
    ENROL("/sign-in/second-factor"),
    FULL("/");

    private final String path;

    Stage(String path) {
        this.path = path;
    }

    /** The page of the step. */
    public String path() {
        return path;
    }
}
