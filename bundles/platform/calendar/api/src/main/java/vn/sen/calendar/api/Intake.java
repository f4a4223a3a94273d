// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

/** Where a dossier was handed in, as far as the beginning of its term depends on it. */
public enum Intake {
    /** With the one-stop of the agency that is competent for it. */
    COMPETENT_AGENCY,
    /** With another one-stop, whatever the place ({@code phi địa giới hành chính}). */
    NON_TERRITORIAL
}
