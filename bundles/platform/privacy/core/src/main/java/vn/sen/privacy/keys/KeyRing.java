// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.persistence.api.TransactionFailedException;
import vn.sen.web.api.ProblemException;

/**
 * The keys of this server, from its key file. The first server with an empty database makes the file. A file without a
 * key that data in the database need is refused, again at every use until it is back; the rest of the server works on.
 */
@Component(service = KeyRing.class, immediate = true)
public final class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final KeyFile file;
    private final KnownKeys known;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Loaded loaded;

    @Activate
    public KeyRing(BundleContext context, @Reference KnownKeys known) {
        this(path(context), known, Clock.systemUTC());
        // Nothing else of a start waits for the keys, and an administrator wants to know at once when they are away.
        Thread first = new Thread(this::lookFirst, "sen-privacy-keys");
        first.setDaemon(true);
        first.start();
    }

    KeyRing(Path path, KnownKeys known, Clock clock) {
        this.file = new KeyFile(path);
        this.known = known;
        this.clock = clock;
    }

    private void lookFirst() {
        try {
            keys();
        } catch (ProblemException | TransactionFailedException later) {
            LOG.error("Personal data cannot be read or recorded yet: {}", reason(later));
        }
    }

    /** The keys, when they were read, and of which state of the file. */
    private record Loaded(KeySet keys, FileTime of, Instant lookedAt) {}

    /** @throws ProblemException 503 {@code keys-missing} while the file is away, damaged or lacks a key */
    public KeySet keys() {
        Loaded now = loaded;
        if (now != null && clock.instant().isBefore(now.lookedAt().plus(LOOK_EVERY))) {
            return now.keys();
        }
        return look(now).keys();
    }

    /** The newest key of a purpose. */
    public SecretKey current(KeyPurpose purpose) {
        return keys().of(purpose).get(0);
    }

    /** A key by its id; one that another server has just made is found too. */
    public Optional<SecretKey> find(KeyPurpose purpose, String id) {
        Optional<SecretKey> found = keys().find(purpose, id);
        return found.isPresent() ? found : look(loaded).keys().find(purpose, id);
    }

    /** Makes a new key for each purpose, from now on used for all that is written; the old ones stay readable. */
    public synchronized KeySet rotate() {
        KeySet mine = keys();
        try {
            KeySet renewed = file.change(present -> present.orElse(mine).renewed(now(), random));
            return accept(renewed).keys();
        } catch (IOException failed) {
            throw refused(failed.getMessage(), failed);
        }
    }

    private synchronized Loaded look(Loaded before) {
        try {
            if (before != null && before.of().equals(file.changedAt())) {
                loaded = new Loaded(before.keys(), before.of(), clock.instant());
                return loaded;
            }
            return accept(file.read().orElseGet(this::made));
        } catch (IOException | UncheckedIOException unreadable) {
            if (before == null) {
                throw refused(unreadable.getMessage(), unreadable);
            }
            // The keys in memory are still right; without them running work would end for a file put back too late.
            LOG.error("The key file is gone or damaged, and the next start will need it: {}", unreadable.getMessage());
            loaded = new Loaded(before.keys(), before.of(), clock.instant());
            return loaded;
        }
    }

    private KeySet made() {
        if (!known.isEmpty()) {
            throw refused("There is no key file at " + file.path() + ", but there are data that need it", null);
        }
        try {
            KeySet keys = file.change(present -> present.orElseGet(() -> KeySet.random(now(), random)));
            LOG.info("Made new keys in {}. Keep a copy of this file: without it personal data are lost", file.path());
            return keys;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Loaded accept(KeySet keys) throws IOException {
        List<String> missing = known.register(keys);
        if (!missing.isEmpty()) {
            throw refused(
                    file.path() + " has not the keys " + String.join(", ", missing)
                            + ", which data in the database need",
                    null);
        }
        if (file.isOpenToOthers()) {
            LOG.warn("Others than its owner may read {}: chmod 600 it", file.path());
        }
        loaded = new Loaded(keys, file.changedAt(), clock.instant());
        return loaded;
    }

    private ProblemException refused(String reason, Throwable cause) {
        loaded = null;
        return ProblemException.problem(503, "keys-missing")
                .cause(new IllegalStateException(
                        reason + ". Put the backup of the key file there, or let SEN_KEYS name where it is", cause))
                .build();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String reason(RuntimeException failed) {
        return failed.getCause() == null ? failed.toString() : failed.getCause().getMessage();
    }

    private static Path path(BundleContext context) {
        return Optional.ofNullable(context.getProperty("sen.keys"))
                .map(Path::of)
                .orElseGet(() -> Path.of(Objects.requireNonNull(
                                context.getProperty("sen.data"), "The property sen.data is not set"))
                        .resolve("keys/keys.json"));
    }
}
