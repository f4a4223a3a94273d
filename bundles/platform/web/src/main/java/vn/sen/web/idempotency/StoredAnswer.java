// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.idempotency;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a client got. The array belongs to this record. */
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

    StoredAnswer {
        headers = Map.copyOf(headers);
    }

    static StoredAnswer of(int status, String headerLines, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headerLines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1));
        });
        return new StoredAnswer(status, headers, body);
    }

    String headerLines() {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue())
                .collect(Collectors.joining("\n"));
    }
}
