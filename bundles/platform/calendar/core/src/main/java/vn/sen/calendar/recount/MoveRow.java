// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.sen.calendar.api.ClockSubject;
import vn.sen.calendar.api.StoredClock;
import vn.sen.persistence.api.Ids;

/** A clock that a change of a calendar has moved. */
@Entity
@Table(name = "clock_move")
public class MoveRow {

    @Id
    private UUID id;

    @Column(name = "calendar_change")
    private UUID change;

    private UUID clock;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "old_due")
    private Instant oldDue;

    @Column(name = "new_due")
    private Instant newDue;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected MoveRow() {}

    MoveRow(UUID change, StoredClock moved, Instant due, Instant now) {
        id = Ids.next();
        this.change = change;
        clock = moved.id();
        subjectType = moved.subject().type();
        subjectId = moved.subject().id();
        oldDue = moved.due().orElseThrow();
        newDue = due;
        movedAt = now;
    }

    Move read() {
        return new Move(id, new ClockSubject(subjectType, subjectId), oldDue, newDue, movedAt);
    }
}
