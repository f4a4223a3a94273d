// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.packaging;

/** Tells when its code runs. Only its name is used, because what a test itself loads would count as loaded. */
final class Telling {

    static {
        System.setProperty("sen.test.telling", "ran");
    }

    /** Nobody asks for it. */
    static final class Unused {}
}
