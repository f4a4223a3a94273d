// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.api;

import java.util.UUID;

/**
 * Where an encrypted value stands. It decrypts there and nowhere else, so that nobody who can write to the database
 * makes one person's value another's.
 *
 * @param table with its schema: {@code intake.applicant}
 * @param column that holds the encrypted value
 * @param row key of the row; known before the row is written, because ids are given by the application
 */
public record Place(String table, String column, String row) {

    public Place {
        if (table.isEmpty() || column.isEmpty() || row.isEmpty()) {
            throw new IllegalArgumentException("A personal value needs its table, column and row to be bound to");
        }
    }

    public static Place of(String table, String column, UUID row) {
        return new Place(table, column, row.toString());
    }
}
