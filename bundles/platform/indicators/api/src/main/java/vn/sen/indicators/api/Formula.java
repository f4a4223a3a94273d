// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How a value comes of its amounts, whose sums are taken first: a mean of means is never made. */
public enum Formula {
    /** The numerator. */
    COUNT,
    /** Numerator divided by denominator, in percent. */
    RATIO,
    /** Numerator, a sum, divided by denominator, how many were summed. */
    MEAN;

    /** Digits behind the point of a value; half is rounded up. */
    public static final int PLACES = 6;

    private static final int PERCENT = 100;

    /** Empty where nothing stands in the denominator. */
    public Optional<BigDecimal> value(Amounts amounts) {
        if (this == COUNT) {
            return Optional.of(amounts.numerator());
        }
        if (amounts.denominator().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal dividend =
                this == RATIO ? amounts.numerator().multiply(BigDecimal.valueOf(PERCENT)) : amounts.numerator();
        return Optional.of(dividend.divide(amounts.denominator(), PLACES, RoundingMode.HALF_UP));
    }
}
