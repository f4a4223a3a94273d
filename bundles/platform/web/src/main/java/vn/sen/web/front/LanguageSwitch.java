// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sen.web.text.Languages;

/**
 * A page asked for in another language.
 *
 * @param path the same page without the wish
 */
record LanguageSwitch(Locale language, String path) {

    private static final String PARAMETER = "lang=";

    static Optional<LanguageSwitch> in(String method, String path, String query) {
        // A path that begins with two slashes would lead to another server.
        if (!method.equals("GET") || path.startsWith("/api/") || path.startsWith("//")) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>();
        Optional<Locale> wanted = Optional.empty();
        for (String part : query.split("&")) {
            if (part.startsWith(PARAMETER)) {
                wanted = Languages.named(part.substring(PARAMETER.length()));
            } else {
                others.add(part);
            }
        }
        String rest = others.isEmpty() ? "" : "?" + String.join("&", others);
        return wanted.map(language -> new LanguageSwitch(language, path + rest));
    }
}
