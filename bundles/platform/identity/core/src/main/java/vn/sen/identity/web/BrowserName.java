// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from what a browser says of itself the two words by which its owner knows it again. */
final class BrowserName {

    /** In this order: most browsers name others beside themselves. */
    private static final Map<String, String> PROGRAMS = ordered(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "coc_coc_browser",
            "Cốc Cốc",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "curl/",
            "curl");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private BrowserName() {}

    static String of(String userAgent) {
        return Stream.of(find(PROGRAMS, userAgent), find(SYSTEMS, userAgent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            names.put(pairs[index], pairs[index + 1]);
        }
        return names;
    }
}
