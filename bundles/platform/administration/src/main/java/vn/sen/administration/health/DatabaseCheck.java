// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.sen.persistence.api.DatabaseHealth;
import vn.sen.persistence.api.DatabaseStatus;

/** Asks whether the database answers, and remembers the answer for a moment: health is asked for often. */
final class DatabaseCheck {

    static final Duration BOUND = Duration.ofSeconds(2);
    static final Duration KNOWN_FOR = Duration.ofMillis(500);

    private record Answer(DatabaseStatus status, Instant at) {}

    private final DatabaseHealth database;
    private final Clock clock;
    private volatile Answer last;

    DatabaseCheck(DatabaseHealth database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.last = new Answer(new DatabaseStatus(false, "", Optional.empty(), Optional.empty()), Instant.MIN);
    }

    DatabaseStatus status() {
        Answer known = last;
        if (clock.instant().isBefore(known.at().plus(KNOWN_FOR))) {
            return known.status();
        }
        DatabaseStatus asked = database.check(BOUND);
        last = new Answer(asked, clock.instant());
        return asked;
    }
}
