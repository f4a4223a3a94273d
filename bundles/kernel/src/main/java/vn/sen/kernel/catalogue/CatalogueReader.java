// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.SignatureStatus;

/**
 * Reads the modules of the distribution ({@code modules/<id>}) and the installed ones
 * ({@code modules/<id>/<version>} of the data folder), in the order of their names.
 */
public final class CatalogueReader {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueReader.class);

    private final ModuleFolders folders;
    private final FeatureFileReader reader;

    public CatalogueReader(ModuleFolders folders, FeatureFileReader reader) {
        this.folders = folders;
        this.reader = reader;
    }

    public Catalogue read() {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Path module : foldersIn(folders.distribution())) {
            entries.add(reader.read(module, module.getFileName().toString(), SignatureStatus.CORE));
        }
        for (Path module : foldersIn(folders.installed())) {
            for (Path version : foldersIn(module)) {
                entries.add(reader.read(version, module.getFileName().toString(), OriginNote.read(version)));
            }
        }
        return new Catalogue(entries);
    }

    private static List<Path> foldersIn(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.error("The folder {} cannot be read, so its modules are missing: {}", parent, e.getMessage());
            return List.of();
        }
    }
}
