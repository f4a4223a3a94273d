// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.packaging;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks a running server for everything that it says can be read. What the platform does with a first request it would
 * otherwise do with classes that are in no archive.
 */
public record FirstVisits(URI address) {

    private static final String DESCRIPTION = "/api/v1/openapi.json";
    private static final List<String> PAGES = List.of("/", "/sign-in", "/api");

    /** Asks without a token, so that most answers are refusals; how many there were. */
    public int make() throws IOException {
        List<String> paths = new ArrayList<>(PAGES);
        paths.addAll(described());
        for (String path : paths) {
            ask(path).disconnect();
        }
        return paths.size();
    }

    private List<String> described() throws IOException {
        try (InputStream body = ask(DESCRIPTION).getInputStream();
                JsonReader json = Json.createReader(body)) {
            return json.readObject().getJsonObject("paths").entrySet().stream()
                    .filter(path -> path.getValue().asJsonObject().containsKey("get"))
                    .map(Map.Entry::getKey)
                    .filter(path -> !path.contains("{"))
                    .toList();
        } catch (JsonException broken) {
            throw new IOException(DESCRIPTION + " cannot be read", broken);
        }
    }

    private HttpURLConnection ask(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.getResponseCode();
        return connection;
    }
}
