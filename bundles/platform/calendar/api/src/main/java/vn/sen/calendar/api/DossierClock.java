// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads ledgers in the working time of an agency. Immutable; the same ledger reads the same everywhere. */
public final class DossierClock {

    private final WorkingTime time;
    private final CountingRule rule;

    public DossierClock(TermCounting counting) {
        time = counting.time();
        rule = counting.rule();
    }

    /**
     * What the clock shows at a moment. Entries after it are as if they were not there yet.
     *
     * @throws IllegalArgumentException when the term leaves the calendar, 2000 to 2060
     */
    public ClockReading read(ClockLedger ledger, Instant now) {
        Pass pass = new Pass(ledger.term());
        for (ClockEntry entry : ledger.entries()) {
            if (entry.at().isAfter(now)) {
                break;
            }
            pass.take(entry);
        }
        return pass.reading(now);
    }

    /** One reading of a ledger from its first entry to its last. */
    private final class Pass {

        private final Term term;
        private final Map<String, Long> offices = new HashMap<>();
        private ClockState state = ClockState.NOT_STARTED;
        private Optional<Countdown> countdown = Optional.empty();
        private Instant since = Instant.MIN;
        private Instant stopped = Instant.MAX;
        private Optional<Instant> dueWhenStopped = Optional.empty();
        private String office = "";
        private long used;
        private boolean extended;

        Pass(Term term) {
            this.term = Objects.requireNonNull(term);
        }

        void take(ClockEntry entry) {
            count(entry.at());
            switch (entry.kind()) {
                case START, RESTART -> {
                    countdown = Optional.of(Countdown.begin(time, rule, entry.at(), term));
                    offices.clear();
                    used = 0;
                }
                case EXTEND -> {
                    countdown = countdown.map(
                            running -> running.extended(entry.extension().orElseThrow()));
                    extended = true;
                }
                case STOP -> {
                    dueWhenStopped = due(entry.at());
                    stopped = entry.at();
                }
                case SUSPEND, RESUME, HAND_OVER -> {
                    // The time up to here is counted; from here on the state or the office is another.
                }
            }
            office = entry.office().orElse(office);
            state = state.after(entry.kind());
        }

        ClockReading reading(Instant now) {
            Instant moment = now.isBefore(stopped) ? now : stopped;
            count(moment);
            Optional<Instant> due = switch (state) {
                case RUNNING -> due(moment);
                case STOPPED -> dueWhenStopped;
                case NOT_STARTED, SUSPENDED -> Optional.empty();
            };
            long budget = countdown.map(Countdown::budget).orElse(0L);
            Map<String, Duration> byOffice = new HashMap<>();
            offices.forEach((name, seconds) -> byOffice.put(name, Duration.ofSeconds(seconds)));
            return new ClockReading(
                    state,
                    Duration.ofSeconds(budget),
                    Duration.ofSeconds(used),
                    Duration.ofSeconds(budget - used),
                    due,
                    byOffice,
                    extended);
        }

        private void count(Instant until) {
            if (state == ClockState.RUNNING) {
                long passed = countdown.orElseThrow().counted(since, until);
                used += passed;
                offices.merge(office, passed, Long::sum);
            }
            since = until;
        }

        private Optional<Instant> due(Instant moment) {
            return countdown.map(running -> running.due(moment, used));
        }
    }
}
