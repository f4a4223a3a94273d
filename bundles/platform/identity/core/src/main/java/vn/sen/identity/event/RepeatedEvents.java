// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;
import vn.sen.audit.api.RetentionClass;

/**
 * Keeps what happens again and again from filling the record: the first of its kind in a minute stands there by itself,
 * the others of that minute as one entry with their number. Beyond a bound of kinds all others count as one.
 */
final class RepeatedEvents {

    static final Duration TOGETHER = Duration.ofMinutes(1);
    static final int MOST_KINDS = 500;

    /** What makes two events the same. */
    private record Kind(
            String action,
            Optional<Actor> actor,
            Optional<String> address,
            Optional<AuditEntry.Target> target,
            Optional<String> reason,
            String unsaid) {

        static final Kind OTHER =
                new Kind("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

        static Kind of(AuditEntry entry, String unsaid) {
            return new Kind(entry.action(), entry.actor(), entry.address(), entry.target(), entry.reason(), unsaid);
        }
    }

    private record Tally(AuditEntry first, Instant since, boolean told, long untold) {

        Tally once() {
            return new Tally(first, since, told, untold + 1);
        }

        Tally toldAll() {
            return new Tally(first, since, true, 0);
        }
    }

    private final Clock clock;
    private final Map<Kind, Tally> tallies = new ConcurrentHashMap<>();

    RepeatedEvents(Clock clock) {
        this.clock = clock;
    }

    /**
     * True when the caller is to record the event itself, because it is the first of its kind.
     *
     * @param unsaid what else tells it from others, though the entry does not say so
     */
    boolean isFirst(AuditEntry entry, String unsaid) {
        Kind kind = kind(entry, unsaid);
        boolean[] first = {false};
        tallies.compute(kind, (same, before) -> {
            if (before != null) {
                return before.once();
            }
            first[0] = !kind.equals(Kind.OTHER);
            return new Tally(entry, clock.instant(), first[0], first[0] ? 0 : 1);
        });
        return first[0];
    }

    /** Leaves the event to the next {@link #flush}, be it the first. */
    void later(AuditEntry entry) {
        tallies.compute(
                kind(entry, ""),
                (same, before) -> (before == null ? new Tally(entry, clock.instant(), false, 0) : before).once());
    }

    /** Hands over what is due: first events, and the repetitions of minutes that are over. */
    void flush(Consumer<AuditEntry> record) {
        flush(record, clock.instant().minus(TOGETHER));
    }

    /** Hands over all that is left. */
    void flushAll(Consumer<AuditEntry> record) {
        flush(record, Instant.MAX);
    }

    private void flush(Consumer<AuditEntry> record, Instant endedBy) {
        for (Kind kind : tallies.keySet()) {
            List<AuditEntry> due = new ArrayList<>();
            tallies.computeIfPresent(kind, (same, tally) -> {
                boolean over = !tally.since().isAfter(endedBy);
                if (tally.untold() > 0 && (over || !tally.told() && !kind.equals(Kind.OTHER))) {
                    due.add(entry(kind, tally));
                }
                if (over) {
                    return null;
                }
                return due.isEmpty() ? tally : tally.toldAll();
            });
            due.forEach(record);
        }
    }

    private Kind kind(AuditEntry entry, String unsaid) {
        Kind kind = Kind.of(entry, unsaid);
        return tallies.size() < MOST_KINDS || tallies.containsKey(kind) ? kind : Kind.OTHER;
    }

    private static AuditEntry entry(Kind kind, Tally tally) {
        if (kind.equals(Kind.OTHER)) {
            return AuditEntry.act("identity.refusals-untold")
                    .retention(RetentionClass.SECURITY)
                    .by(Actor.system("identity"))
                    .refused()
                    .with("times", tally.untold())
                    .build();
        }
        AuditEntry first = tally.first();
        List<Change> changes = new ArrayList<>(first.changes());
        if (tally.told() || tally.untold() > 1) {
            changes.add(new Change("times", Optional.empty(), Optional.of(Long.toString(tally.untold()))));
        }
        return new AuditEntry(
                first.action(),
                first.outcome(),
                first.retention(),
                first.actor(),
                first.address(),
                first.request(),
                first.agency(),
                first.target(),
                changes,
                first.reason());
    }
}
