// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.sen.procedures.catalogue.Json;

/**
 * What an import job needs to know beside the document: stored with the job as one line of JSON in front of it.
 *
 * @param by subject of the caller
 * @param language of the messages in the report, {@code vi} or {@code en}
 */
public record ImportOrder(boolean dryRun, String by, String language) {

    /** The input of the job. */
    public byte[] with(byte[] document, Json json) {
        byte[] line = (json.write(this) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] input = Arrays.copyOf(line, line.length + document.length);
        System.arraycopy(document, 0, input, line.length, document.length);
        return input;
    }

    static ImportOrder of(byte[] input, Json json) {
        return json.read(new String(input, 0, endOfLine(input), StandardCharsets.UTF_8), ImportOrder.class);
    }

    static byte[] document(byte[] input) {
        return Arrays.copyOfRange(input, endOfLine(input) + 1, input.length);
    }

    private static int endOfLine(byte[] input) {
        int end = 0;
        while (input[end] != '\n') {
            end++;
        }
        return end;
    }
}
