// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Signs a package with a fresh key, as {@code keytool} and {@code jarsigner} of the JDK do. */
public final class PackageSigner {

    private PackageSigner() {}

    public static byte[] sign(byte[] unsigned, Path folder) throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Path file = folder.resolve("signed.sen");
        Files.write(file, unsigned);
        run(
                "keytool",
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit",
                "-alias",
                "vendor",
                "-dname",
                "CN=Vendor",
                "-keyalg",
                "EC");
        run("jarsigner", "-keystore", keys.toString(), "-storepass", "changeit", file.toString(), "vendor");
        return Files.readAllBytes(file);
    }

    public static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                entries.put(entry.getName(), stream.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static void run(String tool, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", tool).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(tool + ": " + output);
        }
    }
}
