// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A weekly pattern of a desk from one day until the next pattern begins. */
@Entity
@Table(name = "desk_opening")
public class OpeningRow {

    @Id
    private UUID id;

    @Column(name = "desk_id")
    private UUID desk;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String pattern;

    protected OpeningRow() {}

    OpeningRow(UUID id, UUID desk, LocalDate validFrom) {
        this.id = id;
        this.desk = desk;
        this.validFrom = validFrom;
    }

    void pattern(String times) {
        pattern = times;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    UUID desk() {
        return desk;
    }

    String pattern() {
        return pattern;
    }
}
