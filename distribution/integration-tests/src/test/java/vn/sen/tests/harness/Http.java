// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A client of one server, with or without an access token. Follows no redirects. Safe for many threads. */
public final class Http {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MOST_ASKED = 100;

    private final HttpClient client;
    private final URI base;
    private final Map<String, String> always;

    private Http(HttpClient client, URI base, Map<String, String> always) {
        this.client = client;
        this.base = base;
        this.always = Map.copyOf(always);
    }

    public static Http at(URI base) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Http(client, base, Map.of());
    }

    public URI base() {
        return base;
    }

    /** The header lines that this client sends with every request, each ended by CRLF. */
    public String headerLines() {
        return always.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    /** The same client with one more header on every request. */
    public Http with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(always);
        more.put(header, value);
        return new Http(client, base, more);
    }

    /** The same client with an access token of the demonstration client. */
    public Http signedIn() {
        return signedIn("demo", "demo-secret");
    }

    /** Waits its turn when others have asked for a lot from this address. */
    public Http signedIn(String id, String secret) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        Http asking = with("Authorization", "Basic " + basic);
        Answer answer = asking.token();
        for (int asked = 1; answer.status() == 429 && asked < MOST_ASKED; asked++) {
            LockSupport.parkNanos(PAUSE);
            answer = asking.token();
        }
        String token = answer.expect(200).json().path("access_token").asText();
        return with("Authorization", "Bearer " + token);
    }

    private Answer token() {
        return post("/oauth2/token", "application/x-www-form-urlencoded", "grant_type=client_credentials");
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Optional.empty());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), Optional.empty());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Optional.empty());
    }

    public Answer post(String path, String json) {
        return post(path, "application/json", json);
    }

    public Answer post(String path, String type, String body) {
        return send("POST", path, BodyPublishers.ofString(body), Optional.of(type));
    }

    public Answer post(String path, String type, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), Optional.of(type));
    }

    public Answer send(String method, String path, String json) {
        return send(method, path, BodyPublishers.ofString(json), Optional.of("application/json"));
    }

    public Answer send(String method, String path, BodyPublisher body, Optional<String> type) {
        try {
            HttpResponse<String> response =
                    client.send(request(method, path, body, type), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(Locale.ROOT), values.get(values.size() - 1)));
            return new Answer(method + " " + path, response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " brought no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + path + " was interrupted", e);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body, Optional<String> type) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(base.resolve(path)).timeout(BOUND).method(method, body);
        always.forEach(builder::setHeader);
        type.ifPresent(value -> builder.setHeader("Content-Type", value));
        return builder.build();
    }
}
