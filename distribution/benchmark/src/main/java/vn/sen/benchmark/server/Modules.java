// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Switches modules of a running server, as its operator. */
public final class Modules {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    public Modules(int port, Path data) throws IOException {
        this.port = port;
        this.token = Files.readString(data.resolve("run/operator.token")).strip();
    }

    public String token() {
        return token;
    }

    public void install(Path file) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(uri(""))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
    }

    /** @return how long it took */
    public Duration enable(String id) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/" + id + "/enable")).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** @return how long it took */
    public Duration disable(String id) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/" + id + "/disable")).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private Duration send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long before = System.nanoTime();
        HttpResponse<String> response = http.send(
                request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1/modules" + path);
    }
}
