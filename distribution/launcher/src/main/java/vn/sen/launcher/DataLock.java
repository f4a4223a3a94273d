// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One server at a time in a data folder. The lock is the operating system's, so it falls with the process however that
 * ends; the file beside it only tells who holds it.
 */
public final class DataLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path run;

    private DataLock(FileChannel channel, Path run) {
        this.channel = channel;
        this.run = run;
    }

    /**
     * Takes the lock, and creates the folder when it does not exist.
     *
     * @param port where the server will listen; kept beside the lock for other processes
     */
    public static DataLock take(Path data, int port) throws LaunchRefusedException {
        Path run = data.resolve("run");
        try {
            Files.createDirectories(run);
            FileChannel channel =
                    FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new LaunchRefusedException(
                        "refused.data-locked", data, owner(data).orElse("?"));
            }
            Files.writeString(
                    run.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
            Files.writeString(run.resolve("port"), Integer.toString(port));
            return new DataLock(channel, run);
        } catch (IOException e) {
            LaunchRefusedException refused = new LaunchRefusedException("refused.data-folder", data, e.toString());
            refused.initCause(e);
            throw refused;
        }
    }

    /** The process that holds the folder, or held it last. */
    public static Optional<String> owner(Path data) throws IOException {
        try {
            return Optional.of(Files.readString(data.resolve("run/pid")).strip());
        } catch (NoSuchFileException never) {
            return Optional.empty();
        }
    }

    /** True while a server runs in this data folder. */
    public static boolean held(Path data) throws IOException {
        Path lock = data.resolve("run/lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !locked(channel);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(run.resolve("pid"));
        Files.deleteIfExists(run.resolve("port"));
        channel.close();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        }
    }
}
