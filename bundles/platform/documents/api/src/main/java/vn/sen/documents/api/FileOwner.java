// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

/**
 * The record of a module that a file belongs to.
 *
 * @param type kind of record, module first: {@code intake.dossier}; at most 100 characters
 * @param id what identifies it in the module; at most 100 characters
 */
public record FileOwner(String type, String id) {

    private static final int LONGEST = 100;

    public FileOwner {
        if (type.isBlank() || type.length() > LONGEST || id.isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException("Type and id of an owner have 1 to " + LONGEST + " characters");
        }
    }
}
