// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sen.web.api.Fault;

/** Length, pattern and format of a text. Lengths count Unicode code points, as JSON Schema does. */
record TextRule(int shortest, int longest, Optional<Pattern> pattern, String format) implements Rule {

    /** For a text whose description sets no bound. */
    static final int USUAL_LONGEST = 20_000;

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public void check(JsonNode value, Pointer pointer, List<Fault> faults) {
        if (!value.isTextual()) {
            return;
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        if (length < shortest) {
            faults.add(Fault.of(pointer.toString(), "too-short", shortest));
        }
        if (length > longest) {
            faults.add(Fault.of(pointer.toString(), "too-long", longest));
            return;
        }
        pattern.filter(wanted -> !wanted.matcher(text).find())
                .ifPresent(wanted -> faults.add(Fault.of(pointer.toString(), "pattern-mismatch", wanted.pattern())));
        checkFormat(text, pointer, faults);
    }

    private void checkFormat(String text, Pointer pointer, List<Fault> faults) {
        try {
            switch (format) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> OffsetDateTime.parse(text);
                case "uuid" -> {
                    if (!UUID.matcher(text).matches()) {
                        faults.add(Fault.of(pointer.toString(), "uuid-format"));
                    }
                }
                default -> {
                    // A hint for readers of the description, such as "password".
                }
            }
        } catch (DateTimeException notADate) {
            faults.add(Fault.of(pointer.toString(), format + "-format"));
        }
    }
}
