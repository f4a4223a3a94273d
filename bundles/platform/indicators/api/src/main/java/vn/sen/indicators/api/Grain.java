// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

/** How long a period is. */
public enum Grain {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    /** From any day to any day. */
    DAYS(0);

    private final int months;

    Grain(int months) {
        this.months = months;
    }

    /** Calendar months in it; 0 for {@link #DAYS}. */
    public int months() {
        return months;
    }
}
