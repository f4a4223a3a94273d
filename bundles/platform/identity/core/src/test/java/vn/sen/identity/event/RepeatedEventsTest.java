// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;
import vn.sen.identity.MovingClock;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Refusal;

class RepeatedEventsTest {

    private final MovingClock clock = new MovingClock();
    private final RecordedEvents recorded = new RecordedEvents();
    private final SecurityEvents events = new SecurityEvents(Optional.of(recorded), clock);

    @Test
    void the_first_attempt_stands_by_itself_and_the_others_of_its_minute_as_one() {
        for (int i = 0; i < 1_000; i++) {
            events.recordAttempt(attempt("10.0.0.1"));
        }
        events.flush();
        assertThat(recorded.entries()).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        events.flush();

        assertThat(recorded.entries()).hasSize(2);
        assertThat(times(recorded.entries().get(1))).contains("999");
    }

    @Test
    void a_minute_later_it_stands_by_itself_again() {
        events.recordAttempt(attempt("10.0.0.1"));
        clock.advance(Duration.ofMinutes(1));
        events.flush();
        events.recordAttempt(attempt("10.0.0.1"));

        assertThat(recorded.entries())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(times(entry)).isEmpty());
    }

    @Test
    void what_differs_is_recorded_by_itself() {
        events.recordAttempt(attempt("10.0.0.1"));
        events.recordAttempt(attempt("10.0.0.2"));

        assertThat(recorded.entries()).hasSize(2);
    }

    @Test
    void a_flood_from_everywhere_is_bounded_and_counted() {
        for (int i = 0; i < 10_000; i++) {
            events.recordAttempt(attempt("10.0." + i / 256 + "." + i % 256));
        }
        clock.advance(Duration.ofMinutes(1));
        events.flush();

        assertThat(recorded.entries()).hasSize(RepeatedEvents.MOST_KINDS + 1);
        AuditEntry rest = recorded.entries().get(RepeatedEvents.MOST_KINDS);
        assertThat(rest.action()).isEqualTo("identity.refusals-untold");
        assertThat(times(rest)).contains(Integer.toString(10_000 - RepeatedEvents.MOST_KINDS));
    }

    @Test
    void a_refused_request_is_recorded_without_making_it_wait() throws InterruptedException {
        RefusalRecorder recorder = new RefusalRecorder(events);
        Caller clerk = new Caller("lan", "Lan", Caller.Kind.SESSION, Set.of("CLERK"));
        recorder.refused(new Refusal(Optional.of(clerk), "10.0.0.1", "GET /users/{id}", "access-denied", "0b5c"));
        recorder.stop();

        AuditEntry entry = recorded.entries().get(0);
        assertThat(recorded.told()).containsExactly("identity.access REFUSED");
        assertThat(entry.actor().orElseThrow().subject()).isEqualTo("lan");
        assertThat(entry.target()).contains(new AuditEntry.Target("web.method", "GET /users/{id}"));
        assertThat(entry.reason()).contains("access-denied");
        assertThat(entry.address()).contains("10.0.0.1");
        assertThat(entry.request()).contains("0b5c");
    }

    private static AuditEntry attempt(String address) {
        return AuditEntry.act("identity.sign-in").refused().from(address).build();
    }

    private static Optional<String> times(AuditEntry entry) {
        return entry.changes().stream()
                .filter(change -> change.field().equals("times"))
                .findFirst()
                .flatMap(Change::after);
    }
}
