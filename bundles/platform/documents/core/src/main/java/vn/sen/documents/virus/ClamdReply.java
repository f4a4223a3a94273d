// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.virus;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sen.documents.api.ScanResult;

/** What clamd answers: {@code stream: OK}, {@code stream: Name FOUND} or an error. */
final class ClamdReply {

    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private ClamdReply() {}

    /** @throws IOException for everything that is no judgement, so that no file passes for clean by mistake */
    static ScanResult read(String reply) throws IOException {
        if (reply.equals("stream: OK")) {
            return ScanResult.clean();
        }
        Matcher found = FOUND.matcher(reply);
        if (found.matches()) {
            return ScanResult.infected(found.group(1));
        }
        throw new IOException("clamd could not judge: " + reply);
    }
}
