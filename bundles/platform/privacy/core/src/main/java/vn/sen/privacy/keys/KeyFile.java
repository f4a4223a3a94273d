// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The file with the keys, which only its owner may read. It is replaced as a whole, so that no half one is ever read. */
final class KeyFile {

    private static final int FORMAT = 1;
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.complementOf(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    private final Path path;
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** The file as it is written. */
    record Document(int format, List<Entry> keys) {

        Document {
            keys = List.copyOf(keys);
        }
    }

    /** A key as it is written. */
    record Entry(String id, KeyPurpose purpose, String madeAt, String secret) {

        Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(madeAt, "madeAt");
            Objects.requireNonNull(secret, "secret");
        }
    }

    /**
     * The keys.
     *
     * @return empty when there is no file
     * @throws IOException when it cannot be read or is no key file
     */
    Optional<KeySet> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            Document document = json.readValue(path.toFile(), Document.class);
            if (document == null || document.format() != FORMAT) {
                throw new IOException(path + " is no key file of format " + FORMAT);
            }
            return Optional.of(
                    new KeySet(document.keys().stream().map(KeyFile::key).toList()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException broken) {
            // What Jackson says might repeat a secret, so it stays out of the message.
            throw new IOException(path + " is damaged: it is no key file. Put the backup of the file back");
        }
    }

    /**
     * Replaces the keys by what {@code change} makes of them, while no other server does.
     *
     * @param change gets the keys that are there, none if there is no file
     */
    KeySet change(Function<Optional<KeySet>, KeySet> change) throws IOException {
        Files.createDirectories(path.getParent());
        Path gate = path.resolveSibling(path.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel gives it back.
            channel.lock();
            KeySet changed = change.apply(read());
            write(changed);
            return changed;
        }
    }

    FileTime changedAt() throws IOException {
        return Files.getLastModifiedTime(path);
    }

    /** Whether others than the owner may read or write the file. */
    boolean isOpenToOthers() throws IOException {
        return hasPermissions() && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    }

    private void write(KeySet keys) throws IOException {
        List<Entry> entries = keys.keys().stream()
                .map(key -> new Entry(
                        key.id(),
                        key.purpose(),
                        key.madeAt().toString(),
                        Base64.getEncoder().encodeToString(key.secret())))
                .toList();
        byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Document(FORMAT, entries));
        Path written = Files.createTempFile(path.getParent(), "keys", ".tmp", onlyOwner());
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            // A value encrypted with a key that a power cut took away would be lost.
            channel.force(true);
        }
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static SecretKey key(Entry entry) {
        byte[] secret = Base64.getDecoder().decode(entry.secret());
        if (secret.length != SecretKey.BYTES) {
            throw new IllegalArgumentException("a key has another length");
        }
        return new SecretKey(entry.id(), entry.purpose(), Instant.parse(entry.madeAt()), secret);
    }

    private static FileAttribute<?>[] onlyOwner() {
        if (hasPermissions()) {
            return new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            };
        }
        return new FileAttribute<?>[0];
    }

    private static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
