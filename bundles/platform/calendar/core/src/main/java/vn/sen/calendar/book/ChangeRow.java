// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sen.persistence.api.Ids;

/** A change of a calendar and how far running clocks have been counted anew because of it. */
@Entity
@Table(name = "calendar_change")
public class ChangeRow {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private String scope;

    private String subject;

    @Column(name = "before_value")
    private String beforeValue;

    @Column(name = "after_value")
    private String afterValue;

    private String reason;

    private String author;

    @Column(name = "changed_at")
    private Instant changedAt;

    private UUID undoes;

    private UUID job;

    private UUID reached;

    private long checked;

    private long moved;

    private long refused;

    @Column(name = "counted_at")
    private Instant countedAt;

    protected ChangeRow() {}

    ChangeRow(ChangeKind kind, Scope scope, String subject, String reason, String author, Instant now) {
        id = Ids.next();
        this.kind = kind;
        this.scope = scope.key();
        this.subject = subject;
        this.reason = reason;
        this.author = author;
        changedAt = now;
    }

    ChangeRow values(Optional<String> before, Optional<String> after) {
        beforeValue = before.orElse(null);
        afterValue = after.orElse(null);
        return this;
    }

    void undoing(Optional<UUID> change) {
        undoes = change.orElse(null);
    }

    void countedBy(UUID submitted) {
        job = submitted;
    }

    /** Some more clocks were counted anew. */
    public void counted(UUID last, int clocks, int movedClocks, int refusedClocks) {
        reached = last;
        checked += clocks;
        moved += movedClocks;
        refused += refusedClocks;
    }

    /** All clocks were counted anew. */
    public void finished(Instant now) {
        countedAt = now;
    }

    public Optional<UUID> reached() {
        return Optional.ofNullable(reached);
    }

    public CalendarChange read() {
        return new CalendarChange(
                id,
                kind,
                Scope.ofKey(scope),
                subject,
                Optional.ofNullable(beforeValue),
                Optional.ofNullable(afterValue),
                reason,
                author,
                changedAt,
                Optional.ofNullable(undoes),
                Optional.ofNullable(job),
                checked,
                moved,
                refused,
                Optional.ofNullable(countedAt));
    }
}
