// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources that stand in a test as text. */
public final class SourceCompiler {

    private SourceCompiler() {}

    /** Compiles classes, given by their full names, into a new folder under {@code work}. */
    public static Path compile(Map<String, String> sources, Collection<Path> classPath, Path work) {
        try {
            Path classes = Files.createTempDirectory(work, "classes");
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, source) -> units.add(new SourceText(name, source)));
            String path = classPath.stream().map(Path::toString).collect(Collectors.joining(":"));
            List<String> options = List.of(
                    "-proc:none", "-parameters", "--release", "17", "-classpath", path, "-d", classes.toString());
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter messages = new StringWriter();
            if (!compiler.getTask(messages, null, null, options, null, units).call()) {
                throw new IllegalArgumentException("Does not compile: " + messages);
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {

        private final String source;

        private SourceText(String className, String source) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
