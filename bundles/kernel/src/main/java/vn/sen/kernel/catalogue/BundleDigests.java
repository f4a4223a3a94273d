// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.text.KernelTexts;

/** Compares the bytes of a module's bundles with what its feature file says of them. */
public final class BundleDigests {

    public static final String MODIFIED = "bundle-modified";
    private static final int BUFFER = 64 * 1024;

    private final KernelTexts texts;

    public BundleDigests(KernelTexts texts) {
        this.texts = texts;
    }

    /** A problem for every bundle that is missing, unreadable or not as digested. */
    public List<Problem> faults(ModuleDescriptor module) {
        List<Problem> faults = new ArrayList<>();
        for (ModuleBundle bundle : module.bundles()) {
            if (!Files.isRegularFile(bundle.file())) {
                faults.add(texts.problem("bundle-missing", bundle.fileName(), module.id(), bundle.file()));
                continue;
            }
            try {
                if (!sha256(bundle.file()).equals(bundle.sha256())) {
                    faults.add(texts.problem(MODIFIED, bundle.fileName(), module.id()));
                }
            } catch (IOException e) {
                faults.add(texts.problem("bundle-unreadable", bundle.fileName(), module.id(), e.getMessage()));
            }
        }
        return faults;
    }

    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
