// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.math.BigDecimal;

/**
 * What a value is made of; amounts of different agencies and months add up. Equal amounts are equal whatever zeros end
 * their fractions.
 *
 * @param numerator with at most {@value #PLACES} digits behind the point
 * @param denominator 0 for a plain count
 * @param excluded records that the definition leaves out
 */
public record Amounts(BigDecimal numerator, BigDecimal denominator, long excluded) {

    /** Digits behind the point that are kept. */
    public static final int PLACES = 6;

    private static final int MOST_DIGITS = 24;

    public static final Amounts ZERO = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    /** @throws IllegalArgumentException for more digits than are kept, and for less than nothing excluded */
    public Amounts {
        numerator = plain(numerator);
        denominator = plain(denominator);
        if (excluded < 0) {
            throw new IllegalArgumentException("Less than nothing is excluded: " + excluded);
        }
    }

    /** A count of records. */
    public static Amounts of(long count) {
        return new Amounts(BigDecimal.valueOf(count), BigDecimal.ZERO, 0);
    }

    /** So many of so many. */
    public static Amounts of(long numerator, long denominator, long excluded) {
        return new Amounts(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), excluded);
    }

    public Amounts plus(Amounts other) {
        return new Amounts(
                numerator.add(other.numerator), denominator.add(other.denominator), excluded + other.excluded);
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        BigDecimal whole = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (whole.scale() > PLACES || whole.precision() - whole.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    amount + " has more than " + MOST_DIGITS + " digits, or more than " + PLACES + " behind the point");
        }
        return whole;
    }
}
