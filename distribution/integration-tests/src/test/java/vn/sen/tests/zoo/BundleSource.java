// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A bundle that a test writes down as source text. bnd computes its manifest as it does for the real ones. */
public final class BundleSource {

    private final String symbolicName;
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Path> classPath = new ArrayList<>();
    private String version = "1.0.0";
    private Optional<Path> compiled = Optional.empty();

    private BundleSource(String symbolicName) {
        this.symbolicName = symbolicName;
    }

    public static BundleSource named(String symbolicName) {
        return new BundleSource(symbolicName);
    }

    public String symbolicName() {
        return symbolicName;
    }

    public String version() {
        return version;
    }

    public BundleSource version(String newVersion) {
        version = newVersion;
        return this;
    }

    /** Adds a class by its full name. */
    public BundleSource java(String className, String source) {
        classes.put(className, source);
        return this;
    }

    public BundleSource resource(String path, String text) {
        resources.put(path, text);
        return this;
    }

    public BundleSource header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Lets the sources see the classes of a jar. */
    public BundleSource against(Path jar) {
        classPath.add(jar);
        return this;
    }

    /** Lets the sources see the classes of every jar under a folder. */
    public BundleSource againstAll(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(classPath::add);
        }
        return this;
    }

    /** Packs the bundle into a new file under {@code folder}. What was compiled once serves the next version too. */
    public Path buildInto(Path folder) throws Exception {
        if (compiled.isEmpty()) {
            compiled = Optional.of(SourceCompiler.compile(classes, everything(), folder));
        }
        Path file = folder.resolve(symbolicName + "-" + version + ".jar");
        try (Builder builder = new Builder()) {
            builder.setJar(new Jar(symbolicName, compiled.get().toFile()));
            for (Path entry : classPath) {
                builder.addClasspath(entry.toFile());
            }
            resources.forEach((path, text) ->
                    builder.getJar().putResource(path, new EmbeddedResource(text.getBytes(StandardCharsets.UTF_8), 0)));
            builder.setBundleSymbolicName(symbolicName);
            builder.setBundleVersion(version);
            builder.setProperty("-noimportjava", "true");
            headers.forEach(builder::setProperty);
            builder.getJar().setManifest(builder.calcManifest());
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalArgumentException("bnd refuses " + symbolicName + ": " + builder.getErrors());
            }
            builder.getJar().write(file.toFile());
        }
        return file;
    }

    /** The jars given and what the tests themselves see, where the annotations are. */
    private List<Path> everything() {
        List<Path> all = new ArrayList<>(classPath);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            all.add(Path.of(entry));
        }
        return all;
    }
}
