// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an agency calls itself on its forms, where somebody entered it. */
@Entity
@Table(name = "letterhead")
public class LetterheadRow {

    @Id
    private UUID agency;

    private String superior;

    private String name;

    private String symbol;

    private String place;

    protected LetterheadRow() {}

    LetterheadRow(UUID agency) {
        this.agency = agency;
    }

    void fill(Letterhead head) {
        superior = head.superior();
        name = head.name();
        symbol = head.symbol();
        place = head.place();
    }

    Letterhead read() {
        return new Letterhead(superior, name, symbol, place);
    }
}
