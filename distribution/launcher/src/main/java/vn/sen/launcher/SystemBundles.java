// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/** The bundles of the platform: those in {@code system/NN}, where NN is the start level. */
public record SystemBundles(List<Entry> entries) {

    public SystemBundles {
        entries = List.copyOf(entries);
    }

    /** One bundle file and the start level it belongs to. */
    public record Entry(int level, Path file) {

        /** The framework reads the file where it lies instead of copying it. */
        public String location() {
            return "reference:" + file.toUri();
        }
    }

    /** Lists the files in order of level and name, so that every start is the same. */
    public static SystemBundles in(LaunchOptions options) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path folder : sorted(options.home().resolve("system"))) {
            int level = Integer.parseInt(folder.getFileName().toString());
            for (Path jar : sorted(folder)) {
                entries.add(new Entry(level, jar));
            }
        }
        if (options.shell()) {
            for (Path jar : sorted(options.home().resolve("lib/shell"))) {
                entries.add(new Entry(1, jar));
            }
        }
        return new SystemBundles(entries);
    }

    /** Installs every bundle and marks it to start; they start when the framework reaches their level. */
    public void install(BundleContext framework) throws BundleException {
        List<Bundle> installed = new ArrayList<>();
        for (Entry entry : entries) {
            Bundle bundle = framework.installBundle(entry.location());
            bundle.adapt(BundleStartLevel.class).setStartLevel(entry.level());
            installed.add(bundle);
        }
        for (Bundle bundle : installed) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
