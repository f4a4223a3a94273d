// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileRepository;

/**
 * Files in the folder {@code files} of the data folder, spread over 65,536 folders by their hash. A file is written beside
 * them, forced to the disk and then renamed, so that no half one ever has a name. Nodes may share the folder.
 */
@Component(property = "service.ranking:Integer=0")
public final class DiskRepository implements FileRepository {

    private static final int FAN = 2;
    private static final String INCOMING = "incoming";

    private final Path root;
    private final ProcessFolder incoming;

    @Activate
    public DiskRepository(BundleContext context) throws IOException {
        this(Path.of(Objects.requireNonNull(context.getProperty("sen.data"), "The property sen.data is not set"))
                .resolve("files"));
    }

    public DiskRepository(Path root) throws IOException {
        this.root = root;
        incoming = ProcessFolder.open(root.resolve(INCOMING));
        incoming.cleanOthers();
    }

    @Deactivate
    public void close() throws IOException {
        incoming.close();
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Path newTemporary() throws IOException {
        return incoming.newFile();
    }

    @Override
    public void keep(Path temporary, FileHash hash) throws IOException {
        Path place = place(hash);
        if (Files.exists(place)) {
            Files.delete(temporary);
            return;
        }
        force(temporary, StandardOpenOption.WRITE);
        Path folder = Objects.requireNonNull(place.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            force(root, StandardOpenOption.READ);
            force(Objects.requireNonNull(folder.getParent()), StandardOpenOption.READ);
        }
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        force(folder, StandardOpenOption.READ);
    }

    @Override
    public Optional<InputStream> open(FileHash hash) throws IOException {
        try {
            return Optional.of(Files.newInputStream(place(hash)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    @Override
    public boolean contains(FileHash hash) {
        return Files.exists(place(hash));
    }

    @Override
    public void remove(FileHash hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    @Override
    public List<FileHash> list(Optional<FileHash> after, Instant unchangedSince, int most) throws IOException {
        String last = after.map(FileHash::hex).orElse("");
        List<FileHash> found = new ArrayList<>();
        for (String first : names(root, "[0-9a-f]{2}", last, 0)) {
            for (String second : names(root.resolve(first), "[0-9a-f]{2}", last, first.length())) {
                Path folder = root.resolve(first).resolve(second);
                for (String hash : names(folder, "[0-9a-f]{64}", "", 0)) {
                    if (hash.compareTo(last) > 0 && old(folder.resolve(hash), unchangedSince)) {
                        found.add(new FileHash(hash));
                    }
                    if (found.size() == most) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    /** Names in order, without folders whose every file comes before the last one that was told. */
    private static List<String> names(Path folder, String shape, String last, int from) throws IOException {
        int to = from + FAN;
        String least = last.length() >= to ? last.substring(from, to) : "";
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(shape))
                    .filter(name -> from > 0 || name.compareTo(least) >= 0)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static boolean old(Path file, Instant unchangedSince) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(unchangedSince);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    private Path place(FileHash hash) {
        String hex = hash.hex();
        return root.resolve(hex.substring(0, FAN))
                .resolve(hex.substring(FAN, 2 * FAN))
                .resolve(hex);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
