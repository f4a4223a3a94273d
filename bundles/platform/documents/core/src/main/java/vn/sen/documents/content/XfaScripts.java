// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Scripts in the XML of a form. */
final class XfaScripts {

    private static final Pattern SCRIPT = Pattern.compile("<([\\w.-]+:)?(script|manifest-script)[\\s/>]");

    private XfaScripts() {}

    /** Other encodings than UTF-8 spread the letters out; without zeros they look the same. */
    static boolean in(InputStream xml) throws IOException {
        try (xml) {
            String text = new String(xml.readAllBytes(), StandardCharsets.ISO_8859_1).replace("\0", "");
            return SCRIPT.matcher(text).find();
        }
    }
}
