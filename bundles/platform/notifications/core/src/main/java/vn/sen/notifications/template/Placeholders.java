// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables in a text: {@code [[name]]}. */
public final class Placeholders {

    private static final Pattern VARIABLE = Pattern.compile("\\[\\[\\s*([^\\[\\]]*?)\\s*\\]\\]");

    private Placeholders() {}

    /** The names between brackets, in their order, whether anybody knows them or not. */
    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Whether brackets are opened that nobody closes, or the reverse. */
    static boolean broken(String text) {
        String rest = VARIABLE.matcher(text).replaceAll("");
        return rest.contains("[[") || rest.contains("]]");
    }

    /** Puts values in, once: what looks like a variable inside a value stays as it is. */
    public static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
