// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.sen.persistence.api.Ids;

/** A record with a column of each kind that modules use. */
@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    private UUID guardian;

    private LocalDate born;

    private OffsetDateTime seen;

    private Instant registered;

    protected Person() {}

    Person(String name) {
        this.id = Ids.next();
        this.name = name;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }

    Optional<UUID> guardian() {
        return Optional.ofNullable(guardian);
    }

    void entrust(Person other) {
        guardian = other.id();
    }

    Optional<LocalDate> born() {
        return Optional.ofNullable(born);
    }

    Optional<OffsetDateTime> seen() {
        return Optional.ofNullable(seen);
    }

    Optional<Instant> registered() {
        return Optional.ofNullable(registered);
    }

    void record(LocalDate day, OffsetDateTime moment, Instant instant) {
        born = day;
        seen = moment;
        registered = instant;
    }
}
