// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.log.EventLog;
import vn.sen.events.log.LoggedEvent;

/**
 * Tells one recipient its events, on one thread at a time. The place is moved after the recipient has taken what lies
 * before it, so that a crash tells it again rather than not at all.
 */
final class RecipientRun {

    private static final Logger LOG = LoggerFactory.getLogger(RecipientRun.class);
    private static final int BATCH = 100;

    /** A recipient with so many held events takes no new ones: most likely nothing would be taken. */
    static final int MOST_HELD = 1_000;

    /** How much is told again after a crash at most. */
    private static final Duration LONGEST_UNKEPT = Duration.ofSeconds(1);

    /** A place that moved only over events of other types need not be kept at once. */
    private static final Duration LONGEST_IDLE_UNKEPT = Duration.ofSeconds(10);

    private final Recipient recipient;
    private final UUID node;
    private final Places places;
    private final HeldEvents held;
    private final EventLog log;
    private final Clock clock;
    private volatile OptionalLong position = OptionalLong.empty();
    private Instant keptAt = Instant.EPOCH;
    private Instant pausedUntil = Instant.EPOCH;
    private boolean full;
    private volatile boolean ended;

    RecipientRun(Recipient recipient, UUID node, Places places, HeldEvents held, EventLog log, Clock clock) {
        this.recipient = recipient;
        this.node = node;
        this.places = places;
        this.held = held;
        this.log = log;
        this.clock = clock;
    }

    /** Tells everything there is to tell now, if no other server does. */
    void run() {
        if (ended || clock.instant().isBefore(pausedUntil) || !claimed()) {
            return;
        }
        boolean more = true;
        while (more && !ended) {
            more = tellHeld() && tellNew();
        }
    }

    /** Whether there may be something to tell. */
    boolean isBehind(long end) {
        return position.isEmpty() || position.getAsLong() < end;
    }

    /** Ends a call under way. */
    void end() {
        ended = true;
        recipient.end();
    }

    /** Lets another server tell this recipient. */
    void release() {
        if (position.isPresent()) {
            position = OptionalLong.empty();
            places.release(recipient.name(), node);
        }
    }

    private boolean claimed() {
        if (position.isEmpty()) {
            places.claim(recipient.name(), node).ifPresent(found -> position = OptionalLong.of(found));
        }
        return position.isPresent();
    }

    /** False when telling has to pause. */
    private boolean tellHeld() {
        List<HeldEvents.Due> due = held.due(recipient.name(), clock.instant(), BATCH);
        while (!due.isEmpty()) {
            for (HeldEvents.Due one : due) {
                if (ended || !tellAgain(one)) {
                    return false;
                }
            }
            due = held.due(recipient.name(), clock.instant(), BATCH);
        }
        return true;
    }

    private boolean tellAgain(HeldEvents.Due due) {
        Optional<LoggedEvent> event = log.at(due.position());
        if (event.isEmpty()) {
            held.taken(recipient.name(), due.position());
            return true;
        }
        int attempt = due.attempts() + 1;
        Answer answer = recipient.tell(event.get(), attempt);
        switch (answer.kind()) {
            case TAKEN -> held.taken(recipient.name(), due.position());
            case FAILED -> held.failed(recipient.name(), failed(event.get(), attempt, answer.problem()));
            case LATER -> pause();
        }
        return answer.kind() != Answer.Kind.LATER;
    }

    /** True when there may be more. */
    private boolean tellNew() {
        Set<String> blocked = held.subjects(recipient.name());
        if (tooManyHeld(blocked)) {
            return false;
        }
        long from = position.orElseThrow();
        EventLog.Part part = log.after(from, recipient.types(), BATCH);
        List<HeldEvents.Hold> holds = new ArrayList<>();
        Instant begun = clock.instant();
        long reached = from;
        boolean whole = true;
        for (LoggedEvent event : part.events()) {
            Answer answer = blocked.contains(event.subjectKey()) ? Answer.failed("") : tell(event);
            if (answer.kind() == Answer.Kind.LATER) {
                whole = false;
                break;
            }
            if (answer.kind() == Answer.Kind.FAILED) {
                holds.add(answer.problem().isEmpty() ? behind(event) : failed(event, 1, answer.problem()));
                blocked.add(event.subjectKey());
            }
            reached = event.position();
            if (Duration.between(begun, clock.instant()).compareTo(LONGEST_UNKEPT) > 0) {
                whole = reached == part.events().get(part.events().size() - 1).position();
                break;
            }
        }
        boolean last = part.events().size() < BATCH;
        if (whole && last) {
            reached = Math.max(reached, part.end());
        }
        boolean kept = move(from, reached, holds, part.events().isEmpty());
        return kept && !(whole && last);
    }

    private Answer tell(LoggedEvent event) {
        Answer answer = ended ? Answer.later() : recipient.tell(event, 1);
        if (answer.kind() == Answer.Kind.LATER) {
            pause();
        }
        return answer;
    }

    /** False when another server has this recipient now. */
    private boolean move(long from, long reached, List<HeldEvents.Hold> holds, boolean idle) {
        if (reached == from) {
            return clock.instant().isAfter(pausedUntil);
        }
        boolean due = Duration.between(keptAt, clock.instant()).compareTo(LONGEST_IDLE_UNKEPT) > 0;
        if (idle && !due) {
            position = OptionalLong.of(reached);
            return true;
        }
        if (!places.advance(recipient.name(), node, reached, holds)) {
            LOG.warn("Another server tells {} its events now", recipient.name());
            position = OptionalLong.empty();
            return false;
        }
        keptAt = clock.instant();
        position = OptionalLong.of(reached);
        return clock.instant().isAfter(pausedUntil);
    }

    private boolean tooManyHeld(Set<String> blocked) {
        boolean now = !blocked.isEmpty() && held.count(recipient.name()) >= MOST_HELD;
        if (now && !full) {
            LOG.error(
                    "{} has {} events that it could not take; it is told no new ones until some are taken",
                    recipient.name(),
                    MOST_HELD);
        }
        full = now;
        return now;
    }

    private void pause() {
        pausedUntil = clock.instant().plusSeconds(1);
    }

    private HeldEvents.Hold behind(LoggedEvent event) {
        Instant now = clock.instant();
        return new HeldEvents.Hold(event.position(), event.subjectKey(), HeldState.WAITING, 0, now, "", now);
    }

    private HeldEvents.Hold failed(LoggedEvent event, int attempt, String problem) {
        RetryRule rule = recipient.retries();
        Instant now = clock.instant();
        HeldState state = rule.isLast(attempt) ? HeldState.SET_ASIDE : HeldState.WAITING;
        if (state == HeldState.SET_ASIDE) {
            LOG.error(
                    "{} could not take the event {} in {} attempts; it is set aside",
                    recipient.name(),
                    event.id(),
                    attempt);
        }
        return new HeldEvents.Hold(
                event.position(), event.subjectKey(), state, attempt, now.plus(rule.pauseAfter(attempt)), problem, now);
    }
}
