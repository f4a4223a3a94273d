// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.api;

/** How an act ended. */
public enum Outcome {
    DONE,
    /** Somebody tried and was not let: a wrong password, a missing right, a rule of the module. */
    REFUSED
}
