// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import aQute.bnd.osgi.Analyzer;
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
import java.util.stream.Stream;

/** A bundle that a test writes down as source text. bnd computes its manifest as it does for the real ones. */
public final class BundleSource {

    private final String symbolicName;
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Path> classPath = new ArrayList<>();
    private String version = "1.0.0";

    private BundleSource(String symbolicName) {
        this.symbolicName = symbolicName;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classPath.add(Path.of(entry));
        }
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

    /** Compiles and packs the bundle into a new file under {@code folder}. */
    public Path buildInto(Path folder) throws Exception {
        Path compiled = SourceCompiler.compile(classes, classPath, folder);
        Path file = folder.resolve(symbolicName + "-" + version + ".jar");
        try (Analyzer analyzer = new Analyzer()) {
            analyzer.setJar(new Jar(symbolicName, compiled.toFile()));
            for (Path entry : classPath) {
                if (entry.toString().endsWith(".jar") && Files.exists(entry)) {
                    analyzer.addClasspath(entry.toFile());
                }
            }
            resources.forEach((path, text) -> analyzer.getJar()
                    .putResource(path, new EmbeddedResource(text.getBytes(StandardCharsets.UTF_8), 0)));
            analyzer.setBundleSymbolicName(symbolicName);
            analyzer.setBundleVersion(version);
            analyzer.setProperty("-noimportjava", "true");
            headers.forEach(analyzer::setProperty);
            analyzer.getJar().setManifest(analyzer.calcManifest());
            if (!analyzer.getErrors().isEmpty()) {
                throw new IllegalArgumentException("bnd refuses " + symbolicName + ": " + analyzer.getErrors());
            }
            analyzer.getJar().write(file.toFile());
        }
        return file;
    }
}
