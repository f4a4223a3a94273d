// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sen.procedures.catalogue.LimitUnit;
import vn.sen.procedures.catalogue.TimeLimit;

/** Reads a time limit out of the words of a decision, and only where they leave no doubt. */
final class TimeTexts {

    // One figure with its unit, and at most a remark in brackets after it. Two figures mean two cases: nothing is read.
    private static final Pattern PLAIN =
            Pattern.compile("(\\d{1,3}(?:,\\d{1,2})?) (ngày làm việc|ngày|giờ làm việc)(?: ?\\([^()]*\\))?");

    private TimeTexts() {}

    static Optional<TimeLimit> read(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("trong ngày") || lower.startsWith("trong ngày;")) {
            return Optional.of(TimeLimit.of(BigDecimal.ONE, LimitUnit.SAME_DAY));
        }
        Matcher matcher = PLAIN.matcher(lower);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(matcher.group(1).replace(',', '.'));
        return SourceTerms.UNITS
                .value(matcher.group(2))
                .filter(unit -> amount.signum() > 0)
                .map(unit -> TimeLimit.of(amount.stripTrailingZeros(), unit));
    }
}
