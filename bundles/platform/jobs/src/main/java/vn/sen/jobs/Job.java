// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sen.persistence.api.Ids;

/** A piece of long work and what became of it. */
@Entity
@Table(name = "job")
class Job {

    /** So often a job may be begun and break off with its node, before it is taken for what kills the node. */
    private static final int MOST_ATTEMPTS = 10;

    /** So often a handler may break at a job, before it is taken for what breaks it always. */
    private static final int MOST_FAILURES = 3;

    @Id
    private UUID id;

    @Version
    private int version;

    private String kind;

    private String owner;

    @Enumerated(EnumType.STRING)
    private JobState state;

    @Basic(fetch = FetchType.LAZY)
    private byte[] input;

    private long done;

    private long total;

    private long errors;

    private int attempts;

    private int failures;

    private int setbacks;

    private boolean cancelling;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Basic(fetch = FetchType.LAZY)
    private String result;

    private String problem;

    protected Job() {}

    Job(String kind, byte[] input, String owner, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.input = input.clone();
        this.owner = owner;
        this.state = JobState.QUEUED;
        this.submittedAt = now;
    }

    /** Begins the work, again perhaps. False when it is finished, or ends here because of what happened before. */
    boolean begin(Instant now) {
        if (state.finished()) {
            return false;
        }
        if (cancelling) {
            finish(JobState.CANCELLED, now);
            return false;
        }
        if (attempts >= MOST_ATTEMPTS) {
            fail(JobProblem.GAVE_UP.code(), now);
            return false;
        }
        attempts++;
        state = JobState.RUNNING;
        startedAt = now;
        report(0, 0, 0);
        return true;
    }

    void report(long finishedPieces, long allPieces, long refusedPieces) {
        done = finishedPieces;
        total = allPieces;
        errors = refusedPieces;
    }

    /** Also ends a job that was given up: a node that was taken for dead has done it after all. */
    void complete(String document, Instant now) {
        if (state != JobState.DONE) {
            result = document;
            problem = null;
            finish(JobState.DONE, now);
        }
    }

    void fail(String code, Instant now) {
        if (!state.finished()) {
            problem = code;
            finish(JobState.FAILED, now);
        }
    }

    /** Back into the queue in good order, which is no attempt that broke off. */
    void putBack(Instant now) {
        if (state.finished()) {
            return;
        }
        if (cancelling) {
            finish(JobState.CANCELLED, now);
        } else if (state == JobState.RUNNING) {
            attempts--;
            state = JobState.QUEUED;
            startedAt = null;
        }
    }

    /** Back into the queue because of what is not the handler's fault, however often that happens. */
    void setBack(Instant now) {
        setbacks++;
        putBack(now);
    }

    /** Back into the queue because the handler broke, unless it has broken too often. */
    void breakOff(String code, Instant now) {
        failures++;
        if (failures >= MOST_FAILURES && !cancelling) {
            fail(code, now);
        } else {
            putBack(now);
        }
    }

    void cancel(Instant now) {
        if (state == JobState.QUEUED) {
            finish(JobState.CANCELLED, now);
        } else if (state == JobState.RUNNING) {
            cancelling = true;
        }
    }

    private void finish(JobState end, Instant now) {
        state = end;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String owner() {
        return owner;
    }

    JobState state() {
        return state;
    }

    byte[] input() {
        return input.clone();
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    long errors() {
        return errors;
    }

    /** So often the work ended early by no wish of anybody's. */
    int earlyEnds() {
        return failures + setbacks;
    }

    boolean cancelling() {
        return cancelling;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    Optional<String> result() {
        return Optional.ofNullable(result);
    }

    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
