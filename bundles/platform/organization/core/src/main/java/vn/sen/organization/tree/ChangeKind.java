// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

/** What can happen to agencies. */
public enum ChangeKind {
    /** A new agency. */
    FOUND,
    /** Another name, and with it perhaps another kind (a commune that becomes a ward). */
    RENAME,
    /** Other codes in place of all it had. */
    RECODE,
    /** Another parent. */
    MOVE,
    /** Agencies end and others, new or existing, succeed all of them. */
    MERGE,
    /** Others, new or existing, take over from an agency, which ends or goes on smaller. */
    SPLIT,
    /** Agencies end; others may succeed them. */
    DISSOLVE,
    /** What was recorded of agencies up to this day has been checked and is right. */
    CONFIRM
}
