// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

/** What is known of the origin of a module's package. */
public enum SignatureStatus {
    /** Shipped with the distribution. */
    CORE,
    /** Every byte is covered by a valid signature. */
    SIGNED,
    /** Digests match the feature file, but nobody signed it. */
    UNSIGNED,
    /** A byte differs from what was signed or digested. Such a package is never installed. */
    MODIFIED
}
