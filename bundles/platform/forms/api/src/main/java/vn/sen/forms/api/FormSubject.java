// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

/**
 * The record that a form is about.
 *
 * @param type kind of record, module first: {@code intake.dossier}; at most 100 characters
 * @param id what identifies it for people: the code of a dossier; at most 60 characters, printed into the code of the form
 */
public record FormSubject(String type, String id) {

    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_ID = 60;

    public FormSubject {
        if (type.isBlank() || type.length() > LONGEST_TYPE) {
            throw new IllegalArgumentException("The type of a subject has 1 to " + LONGEST_TYPE + " characters");
        }
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("The id of a subject has 1 to " + LONGEST_ID + " characters");
        }
    }
}
