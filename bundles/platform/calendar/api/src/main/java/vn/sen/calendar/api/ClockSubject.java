// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

/**
 * What a clock belongs to.
 *
 * @param type kind of record, module first: {@code intake.dossier}
 * @param id what identifies it there for people, as the code of a dossier; no personal value
 */
public record ClockSubject(String type, String id) {

    /** Characters of either part at most. */
    public static final int LONGEST = 100;

    /** @throws IllegalArgumentException when a part is empty or too long */
    public ClockSubject {
        if (type.isBlank() || id.isBlank() || type.length() > LONGEST || id.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "type and id must have 1 to " + LONGEST + " characters: " + type + ", " + id);
        }
    }
}
