// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What day it is in Vietnam, wherever the server stands. */
@Component(service = Today.class)
public final class Today {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    @Activate
    public Today() {
        this(Clock.systemUTC());
    }

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    public Instant now() {
        return clock.instant();
    }

    public static OffsetDateTime local(Instant moment) {
        return moment.atZone(VIETNAM).toOffsetDateTime();
    }
}
