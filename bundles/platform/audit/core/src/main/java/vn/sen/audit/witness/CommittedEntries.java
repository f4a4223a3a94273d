// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.witness;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * What this server has committed and not yet seen sealed, kept outside the database: an entry deleted before its sealing
 * leaves no trace in there, for a transaction that was rolled back leaves none either. Safe for many threads.
 */
@Component(service = CommittedEntries.class)
public final class CommittedEntries {

    /** More are not noted, so that a sealing that stands still for long does not fill the memory. */
    static final int MOST = 200_000;

    private final EntryJournal journal;
    private final Map<UUID, NotedEntry> noted;

    @Activate
    public CommittedEntries(BundleContext context) {
        this(Path.of(Objects.requireNonNull(context.getProperty("sen.data"), "The property sen.data is not set")));
    }

    /** @param data folder of this server alone; what the process before has left there is taken over */
    public CommittedEntries(Path data) {
        journal = new EntryJournal(data.resolve("audit/waiting"));
        noted = new LinkedHashMap<>();
        journal.read().forEach(entry -> noted.put(entry.id(), entry));
    }

    /** Notes an entry whose transaction has just committed. */
    public synchronized void add(NotedEntry entry) {
        if (noted.size() < MOST) {
            noted.put(entry.id(), entry);
            journal.append(entry);
        }
    }

    /** Forgets entries that are in the chain, or whose loss is in the record. */
    public synchronized void remove(Collection<UUID> ids) {
        ids.forEach(noted::remove);
        journal.shortenTo(noted.values());
    }

    /** Those that nobody has removed, in the order in which they were noted. */
    public synchronized List<NotedEntry> all() {
        return List.copyOf(noted.values());
    }

    @Deactivate
    synchronized void close() {
        journal.close();
    }
}
