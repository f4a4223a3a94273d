// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of the table of recurring jobs. It is changed by conditional statements only, so it has no version. */
@Entity
@Table(name = "recurring_job")
class RecurringRow {

    @Id
    private String kind;

    private String schedule;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "last_job")
    private UUID lastJob;

    protected RecurringRow() {}

    RecurringRow(String kind, String schedule, Instant nextAt) {
        this.kind = kind;
        this.schedule = schedule;
        this.nextAt = nextAt;
    }

    RecurringJobs.Plan plan() {
        return new RecurringJobs.Plan(kind, schedule, nextAt, Optional.ofNullable(lastJob));
    }
}
