// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** The OpenAPI document that a bundle brings, written when it was built. */
public final class ApiDescription {

    private static final String FILE = "META-INF/openapi.json";

    private ApiDescription() {}

    /** Reads the document of a bundle; empty when it has none. */
    public static Optional<JsonNode> of(Bundle bundle, ObjectMapper json) {
        URL file = bundle.getEntry(FILE);
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = file.openStream()) {
            return Optional.of(json.readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE + " of " + bundle.getSymbolicName(), unreadable);
        }
    }
}
