// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.throttle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often something failed of late. The tally sinks by itself as time goes by. */
@Entity
@Table(name = "sign_in_failure")
public class FailureCount {

    /** Hash of what is counted: whoever reads the table learns no names and addresses. */
    @Id
    private String id;

    private double tally;

    @Column(name = "last_at")
    private Instant lastAt;

    protected FailureCount() {}

    FailureCount(String id, Instant now) {
        this.id = id;
        this.lastAt = now;
    }

    /** What is left of the tally. */
    double tallyAt(Instant now, ThrottleRule rule) {
        Duration since = Duration.between(lastAt, now);
        return Math.max(0, tally - Math.max(0, rule.forgottenIn(since)));
    }

    /** As the last failure left it. */
    double tally() {
        return tally;
    }

    Instant lastAt() {
        return lastAt;
    }

    void add(Instant now, ThrottleRule rule) {
        tally = tallyAt(now, rule) + 1;
        lastAt = now;
    }

    /** Takes back one that turned out to be no failure. */
    void takeBack() {
        tally = Math.max(0, tally - 1);
    }
}
