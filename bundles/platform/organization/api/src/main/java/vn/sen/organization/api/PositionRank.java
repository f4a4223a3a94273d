// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

/** What a position allows in law: the head decides, a deputy may be asked to, the others prepare and receive. */
public enum PositionRank {
    HEAD,
    DEPUTY,
    OFFICER,
    CLERK
}
