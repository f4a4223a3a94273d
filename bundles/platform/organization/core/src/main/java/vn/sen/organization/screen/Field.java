// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import java.util.List;

/**
 * A field of a form. Labels and hints are keys of texts: {@code field.<label>} and {@code hint.<hint>}.
 *
 * @param label key of the label; several fields may share one
 * @param hint key of the hint, empty for none
 * @param most characters at most
 */
public record Field(
        String name,
        String label,
        Type type,
        String value,
        List<Option> options,
        boolean required,
        String hint,
        int most) {

    /** What it looks like. */
    public enum Type {
        TEXT,
        AREA,
        DATE,
        TIME,
        CHOICE,
        /** Several of a list. */
        CHOICES,
        CHECK,
        /** No field but a heading over those that follow. */
        HEADING,
        HIDDEN
    }

    private static final int SHORT = 300;
    private static final int LONG = 1_000;

    public Field {
        options = List.copyOf(options);
    }

    static Field text(String name, String value) {
        return new Field(name, name, Type.TEXT, value, List.of(), true, "", SHORT);
    }

    static Field area(String name, String value) {
        return new Field(name, name, Type.AREA, value, List.of(), false, "", LONG);
    }

    static Field day(String name, String value) {
        return new Field(name, name, Type.DATE, value, List.of(), true, "", 10);
    }

    static Field choice(String name, List<Option> options) {
        return new Field(name, name, Type.CHOICE, "", options, true, "", SHORT);
    }

    static Field choices(String name, List<Option> options) {
        return new Field(name, name, Type.CHOICES, "", options, true, "", SHORT);
    }

    static Field check(String name, boolean checked) {
        return new Field(name, name, Type.CHECK, checked ? "true" : "", List.of(), false, "", SHORT);
    }

    static Field heading(String label) {
        return new Field(label, label, Type.HEADING, "", List.of(), false, "", SHORT);
    }

    static Field hidden(String name, String value) {
        return new Field(name, name, Type.HIDDEN, value, List.of(), false, "", SHORT);
    }

    Field optional() {
        return new Field(name, label, type, value, options, false, hint, most);
    }

    Field hinted(String key) {
        return new Field(name, label, type, value, options, required, key, most);
    }

    Field labelled(String key) {
        return new Field(name, key, type, value, options, required, hint, most);
    }
}
