// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sen.kernel.api.LocalizedText;

/**
 * Something that a module measures, in one version of its meaning. Unit, direction, formula, what longer periods make of
 * months, definition and legal basis of a version never change: a change of any of them is a further version, valid from
 * a later month, and figures of earlier months keep the meaning they had.
 *
 * @param id dotted, the module first, at most {@value #MOST_ID} characters: {@code intake.on-time-share}
 * @param version from 1
 * @param definition what stands in numerator and denominator, and what is left out
 * @param legalBasis the texts that it rests on, as they are cited; none where the house made it up
 * @param confirmed false while nobody has checked that the definition is what the law means; whoever shows it says so
 * @param validFrom first month that is measured so
 * @param validTo last month that is measured so; empty until further notice
 * @param anyDays whether it can be computed for any days too, when somebody asks; months can always
 * @param figures who may see values
 * @param records who may see the records behind a value; {@link Audience#nobody} when there is no such list
 */
public record Measure(
        String id,
        int version,
        LocalizedText name,
        LocalizedText definition,
        List<String> legalBasis,
        boolean confirmed,
        MeasureUnit unit,
        Direction direction,
        Formula formula,
        OverTime overTime,
        YearMonth validFrom,
        Optional<YearMonth> validTo,
        boolean anyDays,
        Audience figures,
        Audience records) {

    public static final int MOST_ID = 100;

    private static final int MOST_TEXT = 2000;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    /** @throws IllegalArgumentException when it cannot be a measure, with the reason */
    public Measure {
        if (id.length() > MOST_ID || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is no identifier of a measure: write it as"
                    + " module.what-is-measured in small letters, at most " + MOST_ID + " characters");
        }
        if (version < 1) {
            throw new IllegalArgumentException("The versions of " + id + " begin with 1");
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
        legalBasis = List.copyOf(legalBasis);
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(overTime, "overTime");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(records, "records");
        if (name.vi().length() > MOST_TEXT || definition.vi().length() > MOST_TEXT) {
            throw new IllegalArgumentException("A text of " + id + " has more than " + MOST_TEXT + " characters");
        }
        if (validTo.filter(validFrom::isAfter).isPresent()) {
            throw new IllegalArgumentException(id + " ends before it begins");
        }
        if (formula == Formula.RATIO && unit != MeasureUnit.PERCENT) {
            throw new IllegalArgumentException(id + " is a ratio, whose unit is " + MeasureUnit.PERCENT);
        }
    }

    /** Whether a month is measured so. */
    public boolean holds(YearMonth month) {
        return !month.isBefore(validFrom)
                && validTo.map(last -> !month.isAfter(last)).orElse(true);
    }

    /** Begins a measure that is a plain count, judges nobody, is summed over months, and whose figures everybody sees. */
    public static Builder of(String id, int version, YearMonth validFrom) {
        return new Builder(id, version, validFrom);
    }

    /** Collects the parts of a measure. */
    public static final class Builder {

        private final String id;
        private final int version;
        private final YearMonth validFrom;
        private LocalizedText name;
        private LocalizedText definition;
        private List<String> legalBasis = List.of();
        private boolean confirmed;
        private MeasureUnit unit = MeasureUnit.COUNT;
        private Direction direction = Direction.NONE;
        private Formula formula = Formula.COUNT;
        private OverTime overTime = OverTime.SUM;
        private Optional<YearMonth> validTo = Optional.empty();
        private boolean anyDays;
        private Audience figures = Audience.all();
        private Audience records = Audience.nobody();

        private Builder(String id, int version, YearMonth validFrom) {
            this.id = id;
            this.version = version;
            this.validFrom = validFrom;
            this.name = new LocalizedText(id, id);
            this.definition = new LocalizedText("", "");
        }

        public Builder named(String vi, String en) {
            name = new LocalizedText(vi, en);
            return this;
        }

        public Builder definedAs(String vi, String en) {
            definition = new LocalizedText(vi, en);
            return this;
        }

        public Builder basedOn(String... citations) {
            legalBasis = List.of(citations);
            return this;
        }

        /** Says that somebody has checked the definition against the law. */
        public Builder confirmed() {
            confirmed = true;
            return this;
        }

        public Builder as(Formula how, MeasureUnit in) {
            formula = how;
            unit = in;
            return this;
        }

        public Builder direction(Direction better) {
            direction = better;
            return this;
        }

        public Builder over(OverTime time) {
            overTime = time;
            return this;
        }

        public Builder until(YearMonth last) {
            validTo = Optional.of(last);
            return this;
        }

        public Builder forAnyDays() {
            anyDays = true;
            return this;
        }

        public Builder seenBy(Audience audience) {
            figures = audience;
            return this;
        }

        public Builder recordsSeenBy(Audience audience) {
            records = audience;
            return this;
        }

        public Measure build() {
            return new Measure(
                    id,
                    version,
                    name,
                    definition,
                    legalBasis,
                    confirmed,
                    unit,
                    direction,
                    formula,
                    overTime,
                    validFrom,
                    validTo,
                    anyDays,
                    figures,
                    records);
        }
    }
}
