// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.cli;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.sen.forms.sign.Verdict;

/** The server that runs on a data folder of this machine. */
record LocalServer(int port) {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final int OK = 200;

    /** Empty when none has left its port there. */
    static Optional<LocalServer> of(Path data) {
        try {
            return Optional.of(new LocalServer(
                    Integer.parseInt(Files.readString(data.resolve("run/port")).strip())));
        } catch (IOException | NumberFormatException noServer) {
            return Optional.empty();
        }
    }

    /** The public keys. */
    String keys() throws IOException, InterruptedException {
        return send(request("/.well-known/sen-forms.json").GET());
    }

    /** What the server, which knows what was taken back, says of a code. */
    Verdict verdict(String code) throws IOException, InterruptedException {
        String body = JSONObjectUtils.toJSONString(Map.of("code", code));
        String answer = send(request("/api/v1/forms/verify")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        try {
            return Verdict.valueOf(JSONObjectUtils.getString(JSONObjectUtils.parse(answer), "verdict"));
        } catch (ParseException noVerdict) {
            throw new IOException("The server gave no verdict", noVerdict);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(BOUND);
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return answer.body();
    }
}
