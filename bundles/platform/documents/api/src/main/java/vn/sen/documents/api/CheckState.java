// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

/** What is known of viruses in a file. */
public enum CheckState {
    /** No scanner is switched on, or it did not answer. Says nothing about the file. */
    NOT_CHECKED,
    /** A scanner found nothing. */
    CLEAN,
    /** A scanner found something after the file had been stored; it is kept as evidence and not handed out. */
    INFECTED
}
