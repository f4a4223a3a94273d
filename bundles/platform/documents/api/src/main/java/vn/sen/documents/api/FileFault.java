// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.List;
import java.util.Objects;

/**
 * Why a file is refused.
 *
 * @param code stable, in kebab-case: {@code pdf-javascript}
 * @param args values for the placeholders of its text, see {@link FileStore#text}
 */
public record FileFault(String code, List<Object> args) {

    public FileFault {
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }

    public static FileFault of(String code, Object... args) {
        return new FileFault(code, List.of(args));
    }
}
