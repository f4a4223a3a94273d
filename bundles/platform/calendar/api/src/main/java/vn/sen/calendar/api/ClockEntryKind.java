// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

/** What an entry in the ledger of a clock does. */
public enum ClockEntryKind {
    /** The term begins: the dossier was accepted as complete, or the competent agency received it. */
    START,
    /** The clock stands: the applicant has to supplement papers, or to pay. */
    SUSPEND,
    /** The clock goes on where it stood. */
    RESUME,
    /** The term begins anew from zero: a supplemented dossier is complete. */
    RESTART,
    /** The term gets more time; once in the life of a dossier. */
    EXTEND,
    /** Another office has the dossier from now on. */
    HAND_OVER,
    /** The dossier is finished. Nothing follows. */
    STOP
}
