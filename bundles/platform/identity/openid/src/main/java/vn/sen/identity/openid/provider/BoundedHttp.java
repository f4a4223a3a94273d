// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks to a provider: never without TLS except on loopback, never to where an answer redirects, never longer than a
 * bound, and never reads more than one. Keeps no thread and no connection of its own.
 */
final class BoundedHttp implements HTTPRequestSender, ResourceRetriever {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final int LARGEST = 512 * 1024;

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpURLConnection connection = open(request.getURL());
        try {
            connection.setRequestMethod(request.getMethod().name());
            for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
                header.getValue().forEach(value -> connection.addRequestProperty(header.getKey(), value));
            }
            Optional<String> body = Optional.ofNullable(request.getBody()).filter(text -> !text.isEmpty());
            if (body.isPresent() && request.getMethod() == HTTPRequest.Method.POST) {
                connection.setDoOutput(true);
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(body.get().getBytes(StandardCharsets.UTF_8));
                }
            }
            return answer(connection);
        } finally {
            connection.disconnect();
        }
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        ReadOnlyHTTPResponse response = send(new HTTPRequest(HTTPRequest.Method.GET, url));
        if (response.getStatusCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(url + " answered " + response.getStatusCode());
        }
        return new Resource(response.getBody(), ContentType.APPLICATION_JSON.toString());
    }

    private static HttpURLConnection open(URL url) throws IOException {
        if (TrustedUrl.of(url.toString()).isEmpty()) {
            throw new IOException(url + " is not spoken to: it is neither https nor on loopback");
        }
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) READ.toMillis());
        connection.setUseCaches(false);
        return connection;
    }

    private static HTTPResponse answer(HttpURLConnection connection) throws IOException {
        HTTPResponse answer = new HTTPResponse(connection.getResponseCode());
        if (answer.getStatusCode() / 100 == 3) {
            throw new IOException(connection.getURL() + " redirects, which is not followed");
        }
        try {
            Optional<String> type = Optional.ofNullable(connection.getContentType());
            if (type.isPresent()) {
                answer.setContentType(type.get());
            }
        } catch (ParseException noMediaType) {
            throw new IOException(connection.getURL() + " answers with an unreadable Content-Type", noMediaType);
        }
        Optional<InputStream> stream = Optional.ofNullable(
                answer.getStatusCode() >= 400 ? connection.getErrorStream() : connection.getInputStream());
        if (stream.isPresent()) {
            try (InputStream in = stream.get()) {
                answer.setBody(read(in, connection.getURL()));
            }
        }
        return answer;
    }

    private static String read(InputStream in, URL url) throws IOException {
        long end = System.nanoTime() + WHOLE.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        int count = in.read(part);
        while (count >= 0) {
            body.write(part, 0, count);
            if (body.size() > LARGEST) {
                throw new IOException(url + " answers with more than " + LARGEST + " bytes");
            }
            if (System.nanoTime() > end) {
                throw new IOException(url + " does not come to the end of its answer");
            }
            count = in.read(part);
        }
        return body.toString(StandardCharsets.UTF_8);
    }
}
