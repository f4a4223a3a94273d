// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.osgi.framework.Bundle;

/**
 * The static files of the bundles, each under a path with a hash of its bundle's files, so that a browser may keep it
 * for ever. A bundle brings them in its folder {@code assets}; its style sheets and scripts are linked on its pages.
 */
public final class Assets {

    /** First segment of every path. */
    public static final String ROOT = "/assets";

    private static final int HASH_DIGITS = 16;

    private final Map<Long, Files> byBundle = new ConcurrentHashMap<>();
    private final Map<String, Asset> byPath = new ConcurrentHashMap<>();
    private final Set<Bundle> expected = ConcurrentHashMap.newKeySet();

    /** A file ready to be sent: as it is, and packed once somebody wants it so. The arrays belong to this class. */
    public static final class Asset {

        private final String type;
        private final byte[] plain;
        private Optional<byte[]> packed = Optional.empty();

        private Asset(String type, byte[] plain) {
            this.type = type;
            this.plain = plain;
        }

        public String type() {
            return type;
        }

        public byte[] plain() {
            return plain;
        }

        public synchronized byte[] packed() {
            if (packed.isEmpty()) {
                packed = Optional.of(Assets.packed(plain));
            }
            return packed.get();
        }
    }

    private record Files(long modified, String folder, Map<String, Asset> named) {}

    /** Tells of a bundle whose files are read when somebody asks for one, or for a page that links them. */
    public void expect(Bundle bundle) {
        expected.add(bundle);
    }

    /** The file under a path. */
    public Optional<Asset> find(String path) {
        Optional<Asset> known = Optional.ofNullable(byPath.get(path));
        if (known.isEmpty() && !expected.isEmpty()) {
            // A browser may have kept a page from before the start.
            expected.forEach(this::files);
            known = Optional.ofNullable(byPath.get(path));
        }
        return known;
    }

    /** Paths of a bundle's style sheets, in alphabetical order. */
    public List<String> styles(Bundle bundle) {
        return paths(bundle, ".css");
    }

    /** Paths of a bundle's scripts, in alphabetical order. */
    public List<String> scripts(Bundle bundle) {
        return paths(bundle, ".js");
    }

    /** Takes the files of a bundle out of service. */
    public void forget(Bundle bundle) {
        expected.remove(bundle);
        drop(bundle);
    }

    private void drop(Bundle bundle) {
        Files files = byBundle.remove(bundle.getBundleId());
        if (files != null) {
            files.named().keySet().forEach(name -> byPath.remove(files.folder() + name));
        }
    }

    private Files files(Bundle bundle) {
        Files files = byBundle.get(bundle.getBundleId());
        if (files == null || files.modified() != bundle.getLastModified()) {
            drop(bundle);
            files = read(bundle);
            byBundle.put(bundle.getBundleId(), files);
            String folder = files.folder();
            files.named().forEach((name, asset) -> byPath.put(folder + name, asset));
        }
        expected.remove(bundle);
        return files;
    }

    private List<String> paths(Bundle bundle, String suffix) {
        Files files = files(bundle);
        String folder = files.folder();
        return files.named().keySet().stream()
                .filter(name -> name.endsWith(suffix))
                .map(name -> folder + name)
                .toList();
    }

    private static Files read(Bundle bundle) {
        Map<String, Asset> named = new TreeMap<>();
        MessageDigest digest = sha256();
        var entries = bundle.findEntries("assets", "*", true);
        for (URL url : entries == null ? List.<URL>of() : Collections.list(entries)) {
            String name = url.getPath().substring(url.getPath().indexOf("/assets/") + ROOT.length() + 1);
            if (!name.endsWith("/")) {
                byte[] bytes = bytes(url);
                digest.update(bytes);
                named.put(name, new Asset(type(name), bytes));
            }
        }
        String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        return new Files(bundle.getLastModified(), ROOT + "/" + hash + "/", named);
    }

    private static byte[] bytes(URL url) {
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + url, unreadable);
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return packed.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException noSha256) {
            throw new IllegalStateException("Every Java runtime has SHA-256", noSha256);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }
}
