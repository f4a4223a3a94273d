// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
            if (starts(bundle)) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    /** Uninstalls every bundle that is none of these, as modules are that an earlier run left. */
    public void removeOthers(BundleContext framework) throws BundleException {
        Set<String> locations = entries.stream().map(Entry::location).collect(Collectors.toSet());
        for (Bundle bundle : framework.getBundles()) {
            if (bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID && !locations.contains(bundle.getLocation())) {
                bundle.uninstall();
            }
        }
    }

    /** Whether each bundle is installed, and will start, as {@link #install} would have it. */
    public boolean installedIn(BundleContext framework) {
        return entries.stream().allMatch(entry -> {
            Bundle bundle = framework.getBundle(entry.location());
            if (bundle == null || bundle.getSymbolicName() == null) {
                return false;
            }
            BundleStartLevel start = bundle.adapt(BundleStartLevel.class);
            return start.getStartLevel() == entry.level() && start.isPersistentlyStarted() == starts(bundle);
        });
    }

    /** Tells these files, as they are now, from all others. */
    String fingerprint() throws IOException {
        StringBuilder told = new StringBuilder(Runtime.version().toString());
        for (Entry entry : entries) {
            BasicFileAttributes file = Files.readAttributes(entry.file(), BasicFileAttributes.class);
            told.append('\n')
                    .append(entry.location())
                    .append(' ')
                    .append(file.size())
                    .append(' ')
                    .append(file.lastModifiedTime().toMillis());
        }
        return told.toString();
    }

    private static boolean starts(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
