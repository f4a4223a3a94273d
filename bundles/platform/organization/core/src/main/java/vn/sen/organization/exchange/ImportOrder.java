// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.sen.organization.register.Json;

/**
 * What an import job needs to know beside the file: stored with the job as one line of JSON in front of it.
 *
 * @param by subject of the caller
 * @param language of the messages in the report, {@code vi} or {@code en}
 * @param legalBasis for rows that name none
 */
public record ImportOrder(boolean dryRun, String by, String language, String legalBasis) {

    /** The input of the job. */
    public byte[] with(byte[] file, Json json) {
        byte[] line = (json.write(this) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] input = Arrays.copyOf(line, line.length + file.length);
        System.arraycopy(file, 0, input, line.length, file.length);
        return input;
    }

    static ImportOrder of(byte[] input, Json json) {
        return json.read(new String(input, 0, endOfLine(input), StandardCharsets.UTF_8), ImportOrder.class);
    }

    static byte[] file(byte[] input) {
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
