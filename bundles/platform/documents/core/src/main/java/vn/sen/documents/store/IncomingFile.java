// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.FileRepository;

/**
 * A file that has come in whole and is not kept yet.
 *
 * @param path on this machine; goes with {@link #close} unless it was kept
 */
public record IncomingFile(Path path, FileHash hash, long size) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final long MEBIBYTE = 1024L * 1024;

    /** @throws FileRefusedException when it is empty or too large */
    public static IncomingFile receive(FileRepository repository, InputStream content, long most) throws IOException {
        Path path = repository.newTemporary();
        try {
            return received(path, content, most);
        } catch (IOException | FileRefusedException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private static IncomingFile received(Path path, InputStream content, long most) throws IOException {
        MessageDigest digest = VerifiedStream.sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new FileRefusedException(FileFault.of("file-too-large", shown(most)));
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new FileRefusedException(FileFault.of("file-empty"));
        }
        return new IncomingFile(path, new FileHash(HexFormat.of().formatHex(digest.digest())), size);
    }

    private static String shown(long bytes) {
        return bytes >= MEBIBYTE ? bytes / MEBIBYTE + " MB" : bytes + " B";
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
