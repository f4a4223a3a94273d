// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * When a recurring job occurs. It has no memory: every node computes the same moments, however often it was restarted.
 * Immutable.
 */
public final class JobSchedule {

    /** The zone of every expression. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Optional<CronExpression> expression;
    private final Duration rate;

    private JobSchedule(Optional<CronExpression> expression, Duration rate) {
        this.expression = expression;
        this.rate = rate;
    }

    /**
     * By an expression of five fields: minute, hour, day of the month, month, day of the week (0 or 7 is Sunday); each is
     * {@code *}, a number, a range {@code 1-5}, a list {@code 1,15} or has a step {@code *}{@code /15}. When both days
     * are restricted, either is enough. In Vietnamese time: {@code 30 1 * * *} is half past one each night.
     *
     * @throws IllegalArgumentException when the expression cannot be read or names no day that ever comes
     */
    public static JobSchedule cron(String expression) {
        return new JobSchedule(Optional.of(CronExpression.parse(expression)), Duration.ZERO);
    }

    /**
     * At a fixed rate, counted from midnight in Vietnam on 1 January 1970.
     *
     * @param rate ten seconds to a day, in whole seconds
     * @throws IllegalArgumentException for any other
     */
    public static JobSchedule every(Duration rate) {
        if (rate.compareTo(SHORTEST) < 0 || rate.compareTo(LONGEST) > 0 || rate.getNano() != 0) {
            throw new IllegalArgumentException(
                    "A rate is " + SHORTEST + " to " + LONGEST + " in whole seconds, not " + rate);
        }
        return new JobSchedule(Optional.empty(), rate);
    }

    /** The first occurrence after a moment. */
    public Instant next(Instant after) {
        return expression.map(cron -> cron.next(after.atZone(ZONE)).toInstant()).orElseGet(() -> nextAtRate(after));
    }

    private Instant nextAtRate(Instant after) {
        long offset = ZONE.getRules().getStandardOffset(after).getTotalSeconds();
        long local = after.getEpochSecond() + offset;
        return Instant.ofEpochSecond((Math.floorDiv(local, rate.toSeconds()) + 1) * rate.toSeconds() - offset);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobSchedule schedule
                && schedule.expression.equals(expression)
                && schedule.rate.equals(rate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(expression, rate);
    }

    /** The expression, or the rate as {@code PT15M}. */
    @Override
    public String toString() {
        return expression.map(CronExpression::toString).orElseGet(rate::toString);
    }
}
