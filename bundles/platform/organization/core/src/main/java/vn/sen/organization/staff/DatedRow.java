// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What rows that hold for some days have in common. */
@MappedSuperclass
public abstract class DatedRow {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected DatedRow() {}

    protected DatedRow(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    public Days days() {
        return new Days(validFrom, validTo());
    }

    /** Lets the row hold on these days. */
    protected void hold(Days days) {
        validFrom = days.from();
        validTo = days.to().orElse(null);
    }
}
