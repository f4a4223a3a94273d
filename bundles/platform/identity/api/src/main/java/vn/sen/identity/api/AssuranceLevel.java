// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

/**
 * How surely an identity number belongs to the person who signed in: the levels of an electronic identity account
 * (Decree 69/2024/ND-CP), and none for what a provider merely says.
 */
public enum AssuranceLevel {
    /** The provider tells the number and vouches for nothing. */
    UNVERIFIED,
    /** Account of level 1: data compared with the national population database. */
    LEVEL_1,
    /** Account of level 2: the person was also met, and face or fingerprints compared. */
    LEVEL_2
}
