// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.catalogue.BundleDigests;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.FeatureFileReader;
import vn.sen.kernel.catalogue.ModuleBundle;
import vn.sen.kernel.catalogue.ModuleDescriptor;
import vn.sen.kernel.catalogue.OriginNote;
import vn.sen.kernel.files.DurableFiles;
import vn.sen.kernel.text.KernelTexts;

/**
 * The folder of installed module packages. A package appears in it complete and verified, or not at all: it is unpacked
 * beside its place and renamed into it.
 */
public final class PackageStore {

    private static final Logger LOG = LoggerFactory.getLogger(PackageStore.class);
    private static final String WORK = ".work-";
    private static final int UNPACKED_FACTOR = 4;
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final FeatureFileReader reader;
    private final KernelTexts texts;
    private final long mostBytes;

    /** @param mostBytes of a package as it is sent */
    public PackageStore(Path folder, FeatureFileReader reader, KernelTexts texts, long mostBytes) {
        this.folder = folder;
        this.reader = reader;
        this.texts = texts;
        this.mostBytes = mostBytes;
    }

    /** Removes what a crash left half done. */
    public void tidy() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(
                            path -> path.getFileName().toString().startsWith(WORK))
                    .toList()) {
                DurableFiles.deleteTree(child);
            }
        } catch (IOException e) {
            LOG.warn("{} holds remains of an interrupted installation: {}", folder, e.getMessage());
        }
    }

    /** @throws IOException when the stream breaks off or the disk cannot be written; nothing is kept then */
    public CatalogueEntry add(InputStream modulePackage, Catalogue catalogue) throws ActRefusedException, IOException {
        Path work = folder.resolve(WORK + UUID.randomUUID());
        Files.createDirectories(work);
        try {
            Path received = work.resolve("received");
            receive(modulePackage, received);
            Path content = Files.createDirectory(work.resolve("content"));
            SignatureStatus origin = new PackageEntries(texts, mostBytes * UNPACKED_FACTOR).unpack(received, content);
            ModuleDescriptor module = verified(content, catalogue);
            OriginNote.write(content, origin);
            DurableFiles.force(content.resolve(OriginNote.FILE_NAME));
            DurableFiles.force(content);
            Path versions = folder.resolve(module.id());
            Files.createDirectories(versions);
            DurableFiles.force(folder);
            Path target = versions.resolve(module.version().toString());
            DurableFiles.move(content, target);
            return reader.read(target, module.id(), origin);
        } finally {
            DurableFiles.deleteTree(work);
        }
    }

    /** Removes every installed version of a module; in one step as far as a reader can see. */
    public void remove(String id) throws IOException {
        Path removed = folder.resolve(WORK + UUID.randomUUID());
        DurableFiles.move(folder.resolve(id), removed);
        DurableFiles.deleteTree(removed);
    }

    private void receive(InputStream from, Path to) throws IOException, ActRefusedException {
        byte[] buffer = new byte[BUFFER];
        long received = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                received += read;
                if (received > mostBytes) {
                    throw new ActRefusedException(
                            List.of(texts.problem("package-too-large", mostBytes / (1024 * 1024))));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private ModuleDescriptor verified(Path content, Catalogue catalogue) throws ActRefusedException, IOException {
        CatalogueEntry entry = reader.readPackage(content, "package");
        if (entry.descriptor().isEmpty()) {
            throw new ActRefusedException(entry.problems());
        }
        ModuleDescriptor module = entry.descriptor().get();
        List<Problem> problems = new ArrayList<>(new BundleDigests(texts).faults(module));
        Set<String> named =
                module.bundles().stream().map(ModuleBundle::fileName).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(content.resolve("bundles"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !named.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(texts.problem("package-entry-unexpected", "bundles/" + name)));
        }
        for (CatalogueEntry known : catalogue.versions(module.id())) {
            if (known.version().equals(module.version())) {
                problems.add(texts.problem("version-installed", module.id(), module.version()));
            }
            known.descriptor()
                    .map(ModuleDescriptor::vendor)
                    .filter(vendor -> !vendor.equals(module.vendor()))
                    .ifPresent(vendor -> problems.add(
                            texts.problem("module-of-another-vendor", module.id(), vendor, module.vendor())));
        }
        if (!problems.isEmpty()) {
            throw new ActRefusedException(problems);
        }
        return module;
    }
}
