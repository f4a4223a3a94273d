// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import jakarta.ws.rs.core.MediaType;

/** Finds a Content-Type that is none, which Jersey would answer with a bare status before any of its filters runs. */
final class BodyType {

    private BodyType() {}

    static boolean isReadable(String header) {
        if (header == null || header.equals(MediaType.APPLICATION_JSON)) {
            return true;
        }
        try {
            MediaType.valueOf(header);
            return true;
        } catch (IllegalArgumentException notAType) {
            return false;
        }
    }
}
