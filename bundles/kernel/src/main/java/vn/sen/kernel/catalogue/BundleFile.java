// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;

/**
 * What the manifest of a bundle on disk promises and demands, read without the framework.
 *
 * @param resource its capabilities and requirements
 */
public record BundleFile(ModuleBundle source, String symbolicName, Version version, Resource resource) {

    /** @throws IOException when the file is no readable bundle; the message says why */
    public static BundleFile read(ModuleBundle source) throws IOException {
        Map<String, String> headers = headers(source.file());
        try {
            Resource resource = ResourceBuilder.build(source.file().toString(), headers);
            List<Capability> identity = resource.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE);
            if (identity.isEmpty()) {
                throw new IOException("Bundle-SymbolicName");
            }
            Map<String, Object> attributes = identity.get(0).getAttributes();
            return new BundleFile(
                    source,
                    (String) attributes.get(IdentityNamespace.IDENTITY_NAMESPACE),
                    (Version) attributes.get(IdentityNamespace.CAPABILITY_VERSION_ATTRIBUTE),
                    resource);
        } catch (BundleException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    public String display() {
        return symbolicName + "/" + version;
    }

    public boolean fragment() {
        return !resource.getRequirements(HostNamespace.HOST_NAMESPACE).isEmpty();
    }

    public Path file() {
        return source.file();
    }

    private static Map<String, String> headers(Path file) throws IOException {
        Map<String, String> headers = new HashMap<>();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new IOException("META-INF/MANIFEST.MF");
            }
            Attributes main = manifest.getMainAttributes();
            for (Map.Entry<Object, Object> header : main.entrySet()) {
                headers.put(header.getKey().toString(), header.getValue().toString());
            }
        }
        if (!headers.containsKey("Bundle-SymbolicName")) {
            throw new IOException("Bundle-SymbolicName");
        }
        return headers;
    }
}
