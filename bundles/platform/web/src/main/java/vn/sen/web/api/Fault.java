// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer into the body ({@code /components/0/name}), or {@code ?name} for a query parameter
 * @param code stable, in kebab-case; the text stands in the module's i18n file under {@code fault.<code>}
 * @param args values for the placeholders of that text
 */
public record Fault(String pointer, String code, List<Object> args) {

    public Fault {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }

    public static Fault of(String pointer, String code, Object... args) {
        return new Fault(pointer, code, List.of(args));
    }
}
