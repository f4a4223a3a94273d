// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Builds the bytes of a bundle from classes of the tests, so that no jar has to be checked in. */
public final class BundleJar {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> content = new LinkedHashMap<>();

    private BundleJar(String symbolicName, String version) {
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", symbolicName);
        headers.put("Bundle-Version", version);
    }

    public static BundleJar named(String symbolicName, String version) {
        return new BundleJar(symbolicName, version);
    }

    /** A jar file that is no bundle. */
    public static BundleJar plain() {
        BundleJar jar = new BundleJar("", "");
        jar.headers.clear();
        return jar;
    }

    public BundleJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public BundleJar activator(Class<?> activator) {
        return header("Bundle-Activator", activator.getName())
                .with(activator)
                .header("Import-Package", "org.osgi.framework");
    }

    /** An immediate component without a service of its own. */
    public BundleJar component(Class<?> component, String references) {
        return with(component)
                .header("Service-Component", "OSGI-INF/component.xml")
                .resource(
                        "OSGI-INF/component.xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s" immediate="true">
                          <implementation class="%s"/>%s
                        </scr:component>
                        """.formatted(component.getName(), component.getName(), references));
    }

    public BundleJar with(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream stream = type.getClassLoader().getResourceAsStream(path)) {
            content.put(path, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public BundleJar resource(String path, String text) {
        content.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] bytes() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
