// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The reviewed list of methods that ask for the agency of a record, each with a request for one. */
final class AgencyRequests {

    /** Where to ask, and with which body. */
    record Asking(String path, Optional<String> body) {}

    private AgencyRequests() {}

    /** By method and template, as {@link Doorways.Doorway#toString} tells them. */
    static Map<String, Asking> reviewed() throws IOException {
        Map<String, Asking> requests = new TreeMap<>();
        try (InputStream in = AgencyRequests.class.getResourceAsStream("/agency-methods.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .forEach(parts -> requests.put(
                            parts[0],
                            new Asking(parts[1], parts.length > 2 ? Optional.of(parts[2]) : Optional.empty())));
        }
        return requests;
    }
}
