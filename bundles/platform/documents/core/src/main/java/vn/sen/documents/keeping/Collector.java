// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.keeping;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileRepository;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.database.DocumentsDatabase;
import vn.sen.documents.database.Sql;
import vn.sen.persistence.api.ConcurrentChangeException;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.Ids;

/**
 * Removes files that no record refers to, and bytes of which the database knows nothing. The row of a file is locked
 * while its bytes go: whoever brings or attaches the same file waits for that and then finds that it is gone.
 */
@Component(service = Collector.class)
public final class Collector {

    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int PART = 500;

    private final DocumentsDatabase database;
    private final FileRepository repository;
    private final Clock clock;

    @Activate
    public Collector(
            @Reference DocumentsDatabase database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) FileRepository repository) {
        this(database, repository, Clock.systemUTC());
    }

    public Collector(DocumentsDatabase database, FileRepository repository, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * What one run has removed.
     *
     * @param files without a reference
     * @param bytes of these
     * @param strays bytes without a row, which a crash has left
     */
    public record Outcome(long files, long bytes, long strays) {

        Outcome plus(Outcome other) {
            return new Outcome(files + other.files, bytes + other.bytes, strays + other.strays);
        }
    }

    private record Orphan(FileHash hash, long size) {}

    /** Done again from the beginning after a crash; told after each part how many were removed. */
    public Outcome run(java.util.function.LongConsumer progress) {
        Instant before = clock.instant().minus(KEPT);
        Outcome outcome = new Outcome(0, 0, 0);
        String after = "";
        List<Orphan> part;
        do {
            part = orphans(before, after);
            for (Orphan orphan : part) {
                after = orphan.hash().hex();
                if (removed(orphan.hash(), before)) {
                    outcome = outcome.plus(new Outcome(1, orphan.size(), 0));
                }
            }
            progress.accept(outcome.files());
        } while (part.size() == PART);
        Outcome all = outcome.plus(new Outcome(0, 0, strays(before)));
        database.call(sql -> sql.update(
                "insert into documents.collection (id, collected_at, files, bytes) values (?, ?, ?, ?)",
                Ids.next(),
                clock.instant(),
                all.files(),
                all.bytes()));
        database.call(sql -> sql.update(
                "delete from documents.collection where collected_at < ?",
                clock.instant().minus(Duration.ofDays(30))));
        return all;
    }

    private List<Orphan> orphans(Instant before, String after) {
        return database.call(sql -> sql.list(
                "select f.hash, f.size_bytes from documents.stored_file f where f.touched_at < ? and f.hash > ?"
                        + " and not exists (select 1 from documents.file_reference r where r.hash = f.hash)"
                        + " order by f.hash fetch first " + PART + " rows only",
                row -> new Orphan(new FileHash(row.getString(1)), row.getLong(2)),
                before,
                after));
    }

    private boolean removed(FileHash hash, Instant before) {
        try {
            return database.call(sql -> {
                boolean free = sql.update(
                                "delete from documents.stored_file where hash = ? and touched_at < ? and not exists"
                                        + " (select 1 from documents.file_reference r where r.hash = ?)",
                                hash.hex(),
                                before,
                                hash.hex())
                        > 0;
                if (free) {
                    removeBytes(hash);
                }
                return free;
            });
        } catch (ConcurrentChangeException | ConstraintViolatedException wantedAgain) {
            LOG.debug("The file {} was attached meanwhile", hash);
            return false;
        }
    }

    private long strays(Instant before) {
        long removed = 0;
        Optional<FileHash> after = Optional.empty();
        List<FileHash> part;
        do {
            part = listed(after, before);
            for (FileHash hash : part) {
                after = Optional.of(hash);
                if (stray(hash)) {
                    removed++;
                }
            }
        } while (part.size() == PART);
        return removed;
    }

    private List<FileHash> listed(Optional<FileHash> after, Instant before) {
        try {
            return repository.list(after, before, PART);
        } catch (IOException failed) {
            throw new FilesUnavailableException("The stored files cannot be listed", failed);
        }
    }

    /** A row stands for the bytes while they go, so that whoever stores the same ones waits. */
    private boolean stray(FileHash hash) {
        try {
            return database.call(sql -> {
                if (sql.exists("select 1 from documents.stored_file where hash = ?", hash.hex())) {
                    return false;
                }
                claim(sql, hash);
                removeBytes(hash);
                sql.update("delete from documents.stored_file where hash = ?", hash.hex());
                return true;
            });
        } catch (ConcurrentChangeException | ConstraintViolatedException justStored) {
            LOG.debug("The file {} was stored meanwhile", hash);
            return false;
        }
    }

    private void claim(Sql sql, FileHash hash) throws SQLException {
        sql.update(
                "insert into documents.stored_file (hash, size_bytes, media_type, check_state, stored_at, touched_at)"
                        + " values (?, 0, 'application/octet-stream', 'NOT_CHECKED', ?, ?)",
                hash.hex(),
                clock.instant(),
                clock.instant());
    }

    private void removeBytes(FileHash hash) {
        try {
            repository.remove(hash);
        } catch (IOException failed) {
            throw new FilesUnavailableException("The file " + hash + " cannot be removed", failed);
        }
    }
}
