// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the framework keeps its bundles, and whether what a run before this one left there may be used again: to install
 * a hundred bundles anew takes a fifth of a start. It is used only when that run ended in order and had the same files
 * before it; everything else is thrown away, as nothing in it is worth a doubt.
 */
final class FrameworkStorage {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkStorage.class);
    private static final String DISCARDED = "discarded-";

    private final Path folder;
    private final String origin;

    /** @param folder of the storage alone */
    FrameworkStorage(Path folder, String origin) {
        this.folder = folder;
        this.origin = origin;
    }

    static FrameworkStorage of(LaunchOptions options, SystemBundles bundles) throws IOException {
        return new FrameworkStorage(folder(options.data()), bundles.fingerprint());
    }

    static Path folder(Path data) {
        return data.resolve("cache/framework");
    }

    static Path bundles(Path data) {
        return folder(data).resolve("bundles");
    }

    /** Configurations are written anew by each run. */
    static Path configurations(Path data) {
        return folder(data).resolve("configurations");
    }

    /**
     * Takes over what was kept, or clears the place. What is taken over counts as lost until it is {@link #keep() kept}
     * again, so that a run that dies leaves nothing to trust.
     *
     * @return whether bundles are there
     */
    boolean takeOver() throws IOException {
        Files.createDirectories(folder);
        boolean same = Files.exists(mark()) && Files.readString(mark()).equals(origin);
        Files.deleteIfExists(mark());
        discard(folder.resolve("configurations"));
        if (!same) {
            clear();
        }
        return same;
    }

    /** Puts bundles aside that turn out to be of no use; {@link #sweep()} deletes them. */
    void clear() throws IOException {
        discard(folder.resolve("bundles"));
    }

    /** Says that the framework has stopped in order. */
    void keep() throws IOException {
        Path draft = folder.resolve("kept.draft");
        Files.writeString(draft, origin);
        Files.move(draft, mark(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what was put aside; takes long where files are deleted slowly. */
    void sweep() {
        try {
            for (Path one : discarded()) {
                delete(one);
            }
        } catch (IOException | UncheckedIOException notNow) {
            LOG.debug("What an earlier run left is swept by the next start", notNow);
        }
    }

    private Path mark() {
        return folder.resolve("kept");
    }

    private void discard(Path part) throws IOException {
        if (Files.exists(part)) {
            Files.move(part, folder.resolve(DISCARDED + System.nanoTime()));
        }
    }

    private List<Path> discarded() throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.filter(part -> part.getFileName().toString().startsWith(DISCARDED))
                    .toList();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (NoSuchFileException gone) {
            LOG.debug("{} is gone", tree, gone);
        }
    }
}
