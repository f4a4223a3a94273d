// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.sen.audit.api.AuditEntry;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.PersistenceUnavailableException;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.catalogue.StoredVersion;

/** A store without a database, for tests of what stands on it. Counts how often it is read. */
public final class MemoryStore implements ProcedureStore {

    private final List<StoredVersion> versions = new ArrayList<>();
    private final List<AuditEntry> acts = new ArrayList<>();
    private volatile long revision;
    private volatile int reads;
    private volatile boolean away;
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** Whether the database answers. */
    public void away(boolean now) {
        away = now;
    }

    /** Whoever reads histories waits from now on, until the answer is counted down. */
    public CountDownLatch hold() {
        held = new CountDownLatch(1);
        return held;
    }

    public int reads() {
        return reads;
    }

    /** What the record of acts was given. */
    public List<AuditEntry> acts() {
        return acts;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public boolean isEmpty() {
        return versions.isEmpty();
    }

    @Override
    public List<StoredVersion> history(String code) {
        return histories(List.of(code));
    }

    @Override
    public Optional<StoredVersion> latest(String code) {
        List<StoredVersion> history = history(code);
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    @Override
    public List<StoredVersion> histories(Collection<String> codes) {
        if (away) {
            throw new PersistenceUnavailableException("away", null);
        }
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        reads = reads + 1;
        return versions.stream()
                .filter(version -> codes.contains(version.code()))
                .sorted(Comparator.comparing(StoredVersion::code).thenComparing(StoredVersion::version))
                .toList();
    }

    @Override
    public Map<UUID, String> codesByVersion() {
        Map<UUID, String> codes = new HashMap<>();
        versions.forEach(version -> codes.put(version.id(), version.code()));
        return codes;
    }

    @Override
    public void eachLatest(Consumer<StoredVersion> consumer) {
        versions.stream()
                .map(StoredVersion::code)
                .distinct()
                .sorted()
                .forEach(code -> consumer.accept(latest(code).orElseThrow()));
    }

    @Override
    public void add(StoredVersion added, AuditEntry act) {
        add(added);
        acts.add(act);
    }

    private void add(StoredVersion added) {
        boolean taken = versions.stream()
                .anyMatch(version -> version.code().equals(added.code()) && version.version() == added.version());
        if (taken) {
            throw new ConstraintViolatedException(ConstraintViolatedException.Kind.UNIQUE, "taken", null);
        }
        versions.add(added);
        revision++;
    }

    @Override
    public void addAll(List<StoredVersion> added, AuditEntry act) {
        added.forEach(this::add);
        acts.add(act);
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T whileNobodyElseImports(Supplier<T> work) {
        return work.get();
    }
}
