// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The edition of the law with which the clocks were counted last; there is one row. */
@Entity
@Table(name = "law_edition")
public class LawEditionRow {

    static final int ONLY = 1;

    @Id
    private int id;

    private String digest;

    protected LawEditionRow() {}

    LawEditionRow(String digest) {
        id = ONLY;
        this.digest = digest;
    }

    String digest() {
        return digest;
    }

    void become(String other) {
        digest = other;
    }
}
