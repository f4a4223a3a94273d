// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The values that a form shows, each with what the form calls it. Their text stands in the file of the form, its digest in
 * the signed code; so a reader without a server sees what was signed, and can look for it on the page.
 */
public record ShownContent(List<Line> lines) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u00ad\\u200b]+");

    public ShownContent {
        lines = List.copyOf(lines);
    }

    /** A value and its label. */
    public record Line(String label, String value) {}

    public String text() {
        List<Object> pairs = new ArrayList<>();
        lines.forEach(line -> pairs.add(List.of(line.label(), line.value())));
        return JSONArrayUtils.toJSONString(pairs);
    }

    /** @throws IllegalArgumentException when somebody else wrote the text */
    public static ShownContent read(String text) {
        try {
            List<Line> lines = new ArrayList<>();
            for (Object pair : JSONArrayUtils.parse(text)) {
                if (!(pair instanceof List<?> parts) || parts.size() != 2) {
                    throw new IllegalArgumentException("This is no content of a form");
                }
                lines.add(new Line(String.valueOf(parts.get(0)), String.valueOf(parts.get(1))));
            }
            return new ShownContent(lines);
        } catch (ParseException noContent) {
            throw new IllegalArgumentException("This is no content of a form", noContent);
        }
    }

    /** Lines whose value a page does not show, however it is broken into lines. */
    public List<Line> missingFrom(String page) {
        String shown = squeezed(page);
        return lines.stream()
                .filter(line -> !shown.contains(squeezed(line.value())))
                .toList();
    }

    private static String squeezed(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }
}
