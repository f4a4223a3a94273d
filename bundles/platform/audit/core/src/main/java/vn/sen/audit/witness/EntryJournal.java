// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with a line {@code id action} for each entry. It outlives the process, but is not forced to the disk: that would
 * cost each act as much as its commit. What cannot be written is told once, for acts must not fail for it.
 */
final class EntryJournal {

    private static final Logger LOG = LoggerFactory.getLogger(EntryJournal.class);

    /** Lines of entries long gone that are left alone, because a new file for each pass would cost more. */
    private static final int SPARE = 20_000;

    private final Path file;
    private Optional<FileChannel> channel = Optional.empty();
    private int lines;
    private boolean failing;

    EntryJournal(Path file) {
        this.file = file;
    }

    List<NotedEntry> read() {
        try {
            List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
            lines = all.size();
            return all.stream().flatMap(line -> entry(line).stream()).toList();
        } catch (NoSuchFileException first) {
            return List.of();
        } catch (IOException unreadable) {
            LOG.warn(
                    "{} cannot be read, so a loss before this start would not be noticed: {}",
                    file,
                    unreadable.toString());
            return List.of();
        }
    }

    void append(NotedEntry entry) {
        try {
            if (channel.isEmpty()) {
                channel = Optional.of(open());
            }
            ByteBuffer bytes = ByteBuffer.wrap(line(entry).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.get().write(bytes);
            }
            lines++;
            failing = false;
        } catch (IOException unwritable) {
            told(unwritable);
        }
    }

    /** Lets go of what is not among these, when that is worth a new file. */
    void shortenTo(Collection<NotedEntry> rest) {
        if (lines == 0 || !rest.isEmpty() && lines <= rest.size() + SPARE) {
            return;
        }
        close();
        try {
            if (rest.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Path draft = file.resolveSibling(file.getFileName() + ".tmp");
                Files.writeString(draft, rest.stream().map(EntryJournal::line).collect(Collectors.joining()));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            lines = rest.size();
        } catch (IOException unwritable) {
            told(unwritable);
        }
    }

    void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException unwritable) {
            told(unwritable);
        }
        channel = Optional.empty();
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void told(IOException unwritable) {
        if (!failing) {
            LOG.warn(
                    "{} cannot be written, so an entry deleted before its sealing would not be noticed after a restart: {}",
                    file,
                    unwritable.toString());
        }
        failing = true;
    }

    private static String line(NotedEntry entry) {
        return entry.id() + " " + entry.action() + "\n";
    }

    /** A line that the end of a process has cut off is of no entry. */
    private static Optional<NotedEntry> entry(String line) {
        String[] words = line.split(" ");
        try {
            return words.length == 2
                    ? Optional.of(new NotedEntry(UUID.fromString(words[0]), words[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException cutOff) {
            return Optional.empty();
        }
    }
}
