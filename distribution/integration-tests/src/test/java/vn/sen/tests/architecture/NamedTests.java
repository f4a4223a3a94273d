// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks up the tests that a document names, as {@code `SomeTest`} or {@code `SomeTest.what_it_shows`}, in the sources. */
final class NamedTests {

    private static final Pattern NAME = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    private final Map<String, String> sources = new TreeMap<>();

    NamedTests(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .forEach(file -> sources.merge(
                            file.getFileName().toString().replace(".java", ""), read(file), String::concat));
        }
    }

    /** What is named and does not exist. */
    List<String> missingOf(String document) {
        List<String> missing = new ArrayList<>();
        Matcher name = NAME.matcher(document);
        while (name.find()) {
            String source = sources.getOrDefault(name.group(1), "");
            boolean there = name.group(2) == null ? !source.isEmpty() : source.contains("void " + name.group(2) + "(");
            if (!there) {
                missing.add(name.group());
            }
        }
        return missing;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
