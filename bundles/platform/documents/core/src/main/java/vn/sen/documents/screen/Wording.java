// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.screen;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.sen.documents.api.SignatureVerdict;
import vn.sen.web.api.Texts;

/** Files and signatures in the words of the reader. */
public record Wording(Texts t) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final long KILO = 1000;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    public String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    public String day(OffsetDateTime at) {
        return DAY.format(at);
    }

    /** A size in its largest unit. */
    public String size(long bytes) {
        int unit = 0;
        double left = bytes;
        while (left >= KILO && unit < UNITS.length - 1) {
            left /= KILO;
            unit++;
        }
        return String.format(t.locale(), unit == 0 ? "%.0f %s" : "%.1f %s", left, UNITS[unit]);
    }

    /** The style of a verdict; its words say the same. */
    public String look(SignatureVerdict verdict) {
        return switch (verdict) {
            case HOLDS -> "success";
            case SIGNER_UNPROVEN, NOT_CHECKED -> "warning";
            case BROKEN -> "danger";
        };
    }
}
