// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.place;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where files lie while they come in: a folder for each process, which holds a lock as long as it lives. So a process
 * that begins can tell what another one has left behind when it died from what a living one is just writing.
 */
final class ProcessFolder implements AutoCloseable {

    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel channel;

    private ProcessFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @param parent folder that all processes share */
    static ProcessFolder open(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path folder = Files.createDirectory(parent.resolve(UUID.randomUUID().toString()));
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException noLocks) {
            channel.close();
            throw noLocks;
        }
        return new ProcessFolder(folder, channel);
    }

    Path newFile() throws IOException {
        return Files.createTempFile(folder, "", ".part");
    }

    /**
     * Removes what processes have left that live no more. The lock of this one is not looked at: on some systems a
     * process that closes a file loses every lock it had on it.
     */
    void cleanOthers() throws IOException {
        Path parent = Objects.requireNonNull(folder.getParent());
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
            for (Path each : folders) {
                if (!each.equals(folder) && abandoned(each)) {
                    delete(each);
                }
            }
        }
    }

    private static boolean abandoned(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            Optional<FileLock> got = Optional.ofNullable(channel.tryLock());
            return got.isPresent();
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (NoSuchFileException justBegun) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        delete(folder);
    }
}
