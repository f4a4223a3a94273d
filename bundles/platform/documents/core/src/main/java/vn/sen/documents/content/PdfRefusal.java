// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.io.IOException;

/** A PDF that is not read any further. */
final class PdfRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    PdfRefusal(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
