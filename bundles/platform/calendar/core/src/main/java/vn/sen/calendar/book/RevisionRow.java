// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts the changes of all calendars, so that nodes notice those of others. */
@Entity
@Table(name = "revision")
public class RevisionRow {

    static final int ONLY = 1;

    @Id
    private int id;

    private long number;

    long number() {
        return number;
    }

    void next() {
        number++;
    }
}
