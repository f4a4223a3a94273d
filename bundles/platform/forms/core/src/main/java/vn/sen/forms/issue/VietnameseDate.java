// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.time.LocalDate;

/** A day as documents write it: days below 10 and the first two months with a 0 in front. */
final class VietnameseDate {

    private static final int TEN = 10;
    private static final int LAST_PADDED_MONTH = 2;

    private VietnameseDate() {}

    static String of(LocalDate day) {
        return "ngày %s tháng %s năm %d"
                .formatted(
                        padded(day.getDayOfMonth(), TEN - 1),
                        padded(day.getMonthValue(), LAST_PADDED_MONTH),
                        day.getYear());
    }

    /** A number of a document: those below 10 with a 0 in front. */
    static String number(long number) {
        return padded(number, TEN - 1);
    }

    private static String padded(long number, int last) {
        return number <= last ? "0" + number : String.valueOf(number);
    }
}
