// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the server answered.
 *
 * @param headers by lower-case name; the last one when a name comes twice
 */
public record Answer(String request, int status, Map<String, String> headers, String text) {

    private static final int MOST_SHOWN = 1_000;

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public String contentType() {
        return header("Content-Type").orElse("");
    }

    public boolean isProblem() {
        return contentType().startsWith("application/problem+json");
    }

    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + this, e);
        }
    }

    /** The code of the problem, without its urn. */
    public String problemCode() {
        return json().path("type").asText().replace("urn:sen:problem:", "");
    }

    /** The answer itself when the status is as expected; else the test fails with all there is to see. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + ": " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        String start = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
        return request + " → " + status + " " + contentType() + " " + start;
    }
}
