// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Run by the build: stores the entries of jar files instead of compressing them. Every start reads thousands of classes,
 * and inflating them costs one twentieth of its processor time; what is downloaded is compressed as a whole.
 */
public final class StoredJars {

    private StoredJars() {}

    /** Arguments: folders; every jar file in and below them is written anew. */
    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            for (Path jar : jars(Path.of(folder))) {
                store(jar);
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    /** Same entries in the same order with the same times, so that the manifest stays first and signatures hold. */
    static void store(Path jar) throws IOException {
        Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(stored))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry plain = new ZipEntry(entry.getName());
                plain.setMethod(ZipEntry.STORED);
                plain.setSize(entry.getSize());
                plain.setCrc(entry.getCrc());
                plain.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(plain);
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
        }
        Files.setLastModifiedTime(stored, Files.getLastModifiedTime(jar));
        Files.move(stored, jar, StandardCopyOption.ATOMIC_MOVE);
    }
}
