// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.util.Locale;

/**
 * One line of the result.
 *
 * @param measured what Sen did, with its unit
 * @param compared what it is compared with, with its unit
 * @param value the figure that has a target
 * @param target in words
 */
public record Row(String what, String measured, String compared, double value, String target, boolean met) {

    /** A figure that must not be larger. */
    public static Row atMost(String what, String measured, String compared, double value, double most) {
        return new Row(what, measured, compared, value, "≤ " + text(most), value <= most);
    }

    /** A figure that must not be smaller. */
    public static Row atLeast(String what, String measured, String compared, double value, double least) {
        return new Row(what, measured, compared, value, "≥ " + text(least), value >= least);
    }

    /** A line of a Markdown table. */
    public String markdown() {
        return "| " + String.join(" | ", what, measured, compared, text(value), target, met ? "yes" : "**no**") + " |";
    }

    public static String text(double figure) {
        return figure == Math.rint(figure) && Math.abs(figure) < 1e6
                ? String.format(Locale.ROOT, "%.0f", figure)
                : String.format(Locale.ROOT, "%.2f", figure);
    }

    static String millis(double figure) {
        return String.format(Locale.ROOT, "%.1f ms", figure);
    }

    static String perSecond(double figure) {
        return String.format(Locale.ROOT, "%,.0f/s", figure);
    }
}
