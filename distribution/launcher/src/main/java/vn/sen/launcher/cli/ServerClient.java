// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.launcher.RunningServer;

/** Speaks to the REST interface of the server on this machine, with the operator's token from its data folder. */
final class ServerClient {

    /** Enabling may migrate a database. */
    private static final Duration BOUND = Duration.ofMinutes(5);

    private final RunningServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String language;

    ServerClient(RunningServer server, String language) {
        this.server = server;
        this.language = language;
    }

    /** Status and body; a body that is no JSON object stands as an empty one. */
    record Reply(int status, JsonObject body) {

        boolean succeeded() {
            return status >= 200 && status < 300;
        }

        JsonArray items() {
            return body.get("items") instanceof JsonArray items ? items : JsonValue.EMPTY_JSON_ARRAY;
        }

        /** What a problem document says: its title, and every reason on a line of its own. */
        String explanation() {
            String title = body.getString("title", "HTTP " + status);
            List<String> reasons = Stream.of("problems", "errors")
                    .map(body::get)
                    .filter(JsonArray.class::isInstance)
                    .flatMap(list -> list.asJsonArray().stream())
                    .map(reason -> reason.asJsonObject().getString("message", ""))
                    .toList();
            if (reasons.isEmpty()) {
                return title
                        + Optional.ofNullable(body.getString("detail", null))
                                .map(detail -> ": " + detail)
                                .orElse("");
            }
            return title
                    + reasons.stream()
                            .map(reason -> System.lineSeparator() + "  - " + reason)
                            .collect(Collectors.joining());
        }

        /** True when the act was carried out but the module does not run. */
        boolean moduleFailed() {
            return body.getString("state", "").equals("FAILED");
        }
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Reply post(String path) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Reply upload(String path, Path file) throws IOException, InterruptedException {
        try {
            return send(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    Reply delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /**
     * An answer that comes line by line.
     *
     * @param bound how long the server may take until it begins to answer
     */
    HttpResponse<Stream<String>> lines(String path, Duration bound) throws IOException, InterruptedException {
        return http.send(
                request(path).setHeader("Accept", "*/*").timeout(bound).GET().build(),
                HttpResponse.BodyHandlers.ofLines());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(BOUND)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language);
        server.operatorToken().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), object(response.body()));
    }

    private static JsonObject object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readValue() instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        } catch (JsonException notJson) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
