// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import vn.sen.persistence.ModuleDatabase;

/** Key rings over a file and a database, with a clock that the test moves. */
public final class TestKeys {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));

    private TestKeys() {}

    public static KeyRing ring(Path file, ModuleDatabase database) {
        return new KeyRing(file, new KnownKeys(database.transactions()), new MovingClock());
    }

    /** Later than a server looks at its file again. */
    public static void aMinutePasses() {
        NOW.updateAndGet(now -> now.plusSeconds(60));
    }

    private static final class MovingClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return NOW.get();
        }
    }
}
