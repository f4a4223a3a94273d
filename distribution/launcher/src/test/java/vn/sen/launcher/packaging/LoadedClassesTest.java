// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

class LoadedClassesTest {

    private static final String RAN = "sen.test.telling";
    private static final String TELLING = "vn.sen.launcher.packaging.Telling";
    private static final String UNUSED = TELLING + "$Unused";

    @TempDir
    private Path folder;

    private Framework framework;
    private Bundle bundle;

    @BeforeEach
    void install() throws IOException, BundleException {
        System.clearProperty(RAN);
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString()));
        framework.start();
        bundle = framework.getBundleContext().installBundle(jar().toUri().toString());
        bundle.start();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Path jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, "telling");
        Path jar = folder.resolve("telling.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String content : List.of(TELLING, UNUSED)) {
                String file = content.replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(file));
                try (InputStream in = LoadedClassesTest.class.getClassLoader().getResourceAsStream(file)) {
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }

    @Test
    void only_what_java_has_loaded_is_linked_and_none_of_its_code_runs() throws ClassNotFoundException {
        LoadedClasses classes = new LoadedClasses(framework.getBundleContext());
        assertThat(classes.link()).isZero();

        bundle.loadClass(TELLING);

        assertThat(classes.link()).isEqualTo(1);
        assertThat(System.getProperty(RAN)).isNull();
    }
}
