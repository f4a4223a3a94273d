// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.files;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.sen.documents.api.CheckState;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileOwner;
import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.FileRules;
import vn.sen.documents.api.FileStore;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.api.StoredFile;
import vn.sen.notifications.database.NotificationsDatabase;

/** Files in memory; references in a table, so that they come and go with the transactions in which they are written. */
public final class FakeFiles implements FileStore {

    private final NotificationsDatabase database;
    private final Map<FileHash, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<FileHash, CheckState> checks = new ConcurrentHashMap<>();
    private volatile boolean breaking;

    public FakeFiles(NotificationsDatabase database) {
        this.database = database;
        database.call(sql -> sql.update("create table if not exists notifications.held_file (hash varchar(64) not null,"
                + " owner varchar(200) not null, primary key (hash, owner))"));
    }

    public FileHash put(byte[] content) {
        try {
            FileHash hash = new FileHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            bytes.put(hash, content);
            checks.put(hash, CheckState.CLEAN);
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    public void infect(FileHash hash) {
        checks.put(hash, CheckState.INFECTED);
    }

    public void lose(FileHash hash) {
        bytes.remove(hash);
    }

    /** From now on, or no longer, every file breaks off in its middle. */
    public void breaking(boolean so) {
        breaking = so;
    }

    /** Hashes that a record refers to, or that any does. */
    public List<String> held() {
        return database.call(sql -> sql.list("select hash from notifications.held_file", row -> row.getString(1)));
    }

    @Override
    public StoredFile put(InputStream content, FileRules rules) {
        throw new UnsupportedOperationException("Give bytes");
    }

    @Override
    public Optional<StoredFile> find(FileHash hash) {
        return Optional.ofNullable(bytes.get(hash))
                .map(content ->
                        new StoredFile(hash, content.length, "application/pdf", checks.get(hash), Instant.EPOCH));
    }

    @Override
    public InputStream open(FileHash hash) {
        if (checks.get(hash) == CheckState.INFECTED) {
            throw new FileRefusedException(FileFault.of("file-infected", ""));
        }
        byte[] content = Optional.ofNullable(bytes.get(hash))
                .orElseThrow(() -> new FilesUnavailableException("There is no file " + hash));
        return breaking ? new Breaking(content) : new ByteArrayInputStream(content);
    }

    @Override
    public void attach(EntityManager entities, FileHash hash, FileOwner owner) {
        within(
                entities,
                "insert into notifications.held_file (hash, owner) values (?, ?) on conflict do nothing",
                hash,
                owner);
    }

    @Override
    public void release(EntityManager entities, FileHash hash, FileOwner owner) {
        within(entities, "delete from notifications.held_file where hash = ? and owner = ?", hash, owner);
    }

    @Override
    public List<StoredFile> of(FileOwner owner) {
        return database
                .call(sql -> sql.list(
                        "select hash from notifications.held_file where owner = ?",
                        row -> new FileHash(row.getString(1)),
                        owner.toString()))
                .stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String text(FileFault fault, Locale locale) {
        return fault.code();
    }

    private static void within(EntityManager entities, String statement, FileHash hash, FileOwner owner) {
        try (var prepared = entities.unwrap(java.sql.Connection.class).prepareStatement(statement)) {
            prepared.setString(1, hash.hex());
            prepared.setString(2, owner.toString());
            prepared.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Bytes that end with a failure where there are more. */
    private static final class Breaking extends FilterInputStream {

        private int left;

        Breaking(byte[] content) {
            super(new ByteArrayInputStream(content));
            left = content.length / 2;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            if (left == 0) {
                throw new IOException("The disk is gone");
            }
            int some = super.read(buffer, from, Math.min(most, left));
            left -= some;
            return some;
        }
    }
}
