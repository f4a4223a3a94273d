// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sen.documents.api.CheckState;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileOwner;
import vn.sen.documents.api.StoredFile;
import vn.sen.documents.database.Sql;

/** Rows of stored files and of what refers to them. */
final class FileTable {

    private static final String COLUMNS = "f.hash, f.size_bytes, f.media_type, f.check_state, f.stored_at";

    private FileTable() {}

    static Optional<StoredFile> find(Sql sql, FileHash hash) throws SQLException {
        return sql.first(
                "select " + COLUMNS + " from documents.stored_file f where f.hash = ?", FileTable::read, hash.hex());
    }

    /** Keeps the collection of files away from this one until the transaction ends. */
    static boolean touch(Sql sql, FileHash hash, Instant now) throws SQLException {
        return sql.update("update documents.stored_file set touched_at = ? where hash = ?", now, hash.hex()) > 0;
    }

    static void insert(Sql sql, StoredFile file, Verdict verdict) throws SQLException {
        sql.update(
                "insert into documents.stored_file (hash, size_bytes, media_type, check_state, malware, checked_at,"
                        + " stored_at, touched_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                file.hash().hex(),
                file.size(),
                file.mediaType(),
                file.check().name(),
                verdict.malware().orElse(null),
                verdict.at().orElse(null),
                file.storedAt(),
                file.storedAt());
    }

    static void judged(Sql sql, FileHash hash, Verdict verdict) throws SQLException {
        sql.update(
                "update documents.stored_file set check_state = ?, malware = ?, checked_at = ? where hash = ?",
                verdict.state().name(),
                verdict.malware().orElse(null),
                verdict.at().orElse(null),
                hash.hex());
    }

    static void attach(Sql sql, FileHash hash, FileOwner owner, Instant now) throws SQLException {
        boolean there = sql.exists(
                "select 1 from documents.file_reference where hash = ? and owner_type = ? and owner_id = ?",
                hash.hex(),
                owner.type(),
                owner.id());
        if (!there) {
            sql.update(
                    "insert into documents.file_reference (hash, owner_type, owner_id, attached_at) values (?, ?, ?, ?)",
                    hash.hex(),
                    owner.type(),
                    owner.id(),
                    now);
        }
    }

    static void release(Sql sql, FileHash hash, FileOwner owner) throws SQLException {
        sql.update(
                "delete from documents.file_reference where hash = ? and owner_type = ? and owner_id = ?",
                hash.hex(),
                owner.type(),
                owner.id());
    }

    static List<StoredFile> of(Sql sql, FileOwner owner) throws SQLException {
        return sql.list(
                "select " + COLUMNS + " from documents.file_reference r join documents.stored_file f on f.hash = r.hash"
                        + " where r.owner_type = ? and r.owner_id = ? order by r.attached_at, f.hash",
                FileTable::read,
                owner.type(),
                owner.id());
    }

    /** Files in order of their hash that a scanner has not judged, or all. */
    static List<FileHash> toCheck(Sql sql, boolean all, String after, int most) throws SQLException {
        return sql.list(
                "select hash from documents.stored_file where hash > ?"
                        + (all ? "" : " and check_state = 'NOT_CHECKED'")
                        + " order by hash fetch first " + most + " rows only",
                row -> new FileHash(row.getString(1)),
                after);
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileHash(row.getString("hash")),
                row.getLong("size_bytes"),
                row.getString("media_type"),
                CheckState.valueOf(row.getString("check_state")),
                Sql.moment(row, "stored_at"));
    }
}
