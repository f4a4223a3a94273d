// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A time limit as a procedure states it, as {@code 0.5 WORKING_DAY} for "0,5 ngày làm việc".
 *
 * @param amount more than 0 and at most 3650, in halves for {@link TermUnit#WORKING_DAY} and
 *     {@link TermUnit#WORKING_HOUR}, whole for {@link TermUnit#DAY}, 1 for {@link TermUnit#SAME_DAY}; without zeros at
 *     its end, so that equal terms are equal
 */
public record Term(BigDecimal amount, TermUnit unit) {

    /** Longer ones are mistakes: no procedure lasts ten years. */
    public static final BigDecimal MOST = BigDecimal.valueOf(3650);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @throws IllegalArgumentException when the amount does not fit the unit; the message tells what does */
    public Term {
        Objects.requireNonNull(unit, "unit");
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("amount must be more than 0 and at most " + MOST + ", not " + amount);
        }
        amount = plain(amount);
        if (!fits(amount, unit)) {
            throw new IllegalArgumentException(amount + " does not fit " + unit + ": expected is " + expected(unit));
        }
    }

    public static Term of(String amount, TermUnit unit) {
        return new Term(new BigDecimal(amount), unit);
    }

    public static Term of(int amount, TermUnit unit) {
        return new Term(BigDecimal.valueOf(amount), unit);
    }

    public static Term sameDay() {
        return new Term(BigDecimal.ONE, TermUnit.SAME_DAY);
    }

    /** Whether a positive amount can be counted in the unit. */
    public static boolean fits(BigDecimal amount, TermUnit unit) {
        return switch (unit) {
            case WORKING_DAY, WORKING_HOUR -> isWhole(amount.multiply(TWO));
            case DAY -> isWhole(amount);
            case SAME_DAY -> amount.compareTo(BigDecimal.ONE) == 0;
        };
    }

    private static String expected(TermUnit unit) {
        return switch (unit) {
            case WORKING_DAY, WORKING_HOUR -> "a multiple of 0.5";
            case DAY -> "a whole number";
            case SAME_DAY -> "1";
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
