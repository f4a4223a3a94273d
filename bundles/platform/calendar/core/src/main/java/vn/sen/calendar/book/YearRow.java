// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A year whose days somebody called complete. */
@Entity
@Table(name = "known_year")
public class YearRow {

    @Id
    private int number;

    protected YearRow() {}

    YearRow(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
