// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What somebody filled in, field by field, so that nothing of it is lost on the way. */
public final class EntryForm {

    private static final int LONGEST = 1_000;
    private static final String TOKEN = "csrf";

    private final Map<String, String> values = new TreeMap<>();

    public EntryForm(MultivaluedMap<String, String> body) {
        body.forEach((name, given) -> {
            if (!given.isEmpty() && !name.equals(TOKEN)) {
                String text = given.get(0).strip();
                values.put(name, text.substring(0, Math.min(LONGEST, text.length())));
            }
        });
    }

    /** What stands in the field; empty without it. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public Optional<String> given(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    public boolean checked(String name) {
        return text(name).equals("true");
    }

    /** All fields, to be sent again when the change is saved. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }
}
