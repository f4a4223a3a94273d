// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.files.DurableFiles;
import vn.sen.kernel.text.KernelTexts;

/**
 * Unpacks a module package. Only the names that a package may hold are accepted, so no entry can land outside the
 * folder; every byte is read through the check of its signature.
 */
final class PackageEntries {

    private static final Pattern CONTENT = Pattern.compile("feature\\.json|bundles/[A-Za-z0-9._+-]+\\.jar");
    private static final Pattern SIGNING = Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC))");
    private static final Pattern FOLDER = Pattern.compile("META-INF/|bundles/");
    private static final Pattern SIGNATURE_FILE = Pattern.compile("META-INF/[^/]+\\.SF");
    private static final int MOST_ENTRIES = 500;
    private static final int BUFFER = 64 * 1024;

    private final KernelTexts texts;
    private final long mostBytes;

    /** @param mostBytes of all entries together, unpacked */
    PackageEntries(KernelTexts texts, long mostBytes) {
        this.texts = texts;
        this.mostBytes = mostBytes;
    }

    /** Unpacks into an existing, empty folder and tells what is known of the origin. */
    SignatureStatus unpack(Path file, Path into) throws ActRefusedException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            List<JarEntry> entries = Collections.list(jar.entries());
            refuseUnexpected(entries);
            Files.createDirectories(into.resolve("bundles"));
            List<String> unsigned = new ArrayList<>();
            long left = mostBytes;
            for (JarEntry entry : entries) {
                if (CONTENT.matcher(entry.getName()).matches()) {
                    left -= write(jar, entry, into.resolve(entry.getName()), left);
                    if (Optional.ofNullable(entry.getCodeSigners()).isEmpty()) {
                        unsigned.add(entry.getName());
                    }
                }
            }
            DurableFiles.force(into.resolve("bundles"));
            return origin(entries, unsigned);
        } catch (SecurityException e) {
            throw refused(texts.problem("package-modified", e.getMessage()));
        } catch (IOException e) {
            throw refused(texts.problem("package-unreadable", e.getMessage()));
        }
    }

    private void refuseUnexpected(List<JarEntry> entries) throws ActRefusedException {
        if (entries.size() > MOST_ENTRIES) {
            throw refused(texts.problem("package-too-many-entries", MOST_ENTRIES));
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JarEntry entry : entries) {
            String name = entry.getName();
            boolean expected = CONTENT.matcher(name).matches()
                    || SIGNING.matcher(name).matches()
                    || FOLDER.matcher(name).matches();
            if (!expected || !names.add(name)) {
                problems.add(texts.problem("package-entry-unexpected", name));
            }
        }
        if (!names.contains("feature.json")) {
            problems.add(texts.problem("package-without-feature"));
        }
        if (!problems.isEmpty()) {
            throw new ActRefusedException(problems);
        }
    }

    private SignatureStatus origin(List<JarEntry> entries, List<String> unsigned) throws ActRefusedException {
        boolean claimsSignature = entries.stream()
                .anyMatch(entry -> SIGNATURE_FILE.matcher(entry.getName()).matches());
        if (!claimsSignature) {
            return SignatureStatus.UNSIGNED;
        }
        if (!unsigned.isEmpty()) {
            throw refused(texts.problem("package-partly-signed", unsigned));
        }
        return SignatureStatus.SIGNED;
    }

    private long write(JarFile jar, JarEntry entry, Path target, long most) throws IOException, ActRefusedException {
        long written = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = jar.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                written += read;
                if (written > most) {
                    throw refused(texts.problem("package-too-large", mostBytes / (1024 * 1024)));
                }
                out.write(buffer, 0, read);
            }
        }
        DurableFiles.force(target);
        return written;
    }

    private static ActRefusedException refused(Problem problem) {
        return new ActRefusedException(List.of(problem));
    }
}
