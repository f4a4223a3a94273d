// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.rest.AgencyFigureView;
import vn.sen.indicators.rest.AgencyName;
import vn.sen.web.api.Texts;

/** Figures, periods and moments in the words of the reader. */
public record Wording(Texts t) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int SIMILAR_MONTHS = 3;

    public String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    public String month(YearMonth month) {
        return period(Period.month(month));
    }

    /** A period by its code. */
    public String period(String code) {
        return Period.parse(code).map(this::period).orElse(code);
    }

    public String period(Period period) {
        String year = Integer.toString(period.from().getYear());
        int month = period.from().getMonthValue();
        return switch (period.grain()) {
            case MONTH -> t.get("indicators.month", Integer.toString(month), year);
            case QUARTER -> t.get("indicators.quarter", Integer.toString(month / SIMILAR_MONTHS + 1), year);
            case HALF_YEAR -> t.get("indicators.half-year", month == 1 ? "1" : "2", year);
            case YEAR -> t.get("indicators.year", year);
            case DAYS -> day(period.from()) + " – " + day(period.to());
        };
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A value with its unit; a dash where there is none. */
    public String value(Optional<BigDecimal> value, MeasureUnit unit) {
        return value.map(known -> value(known, unit)).orElse("–");
    }

    public String value(BigDecimal value, MeasureUnit unit) {
        return t.get("indicators.unit." + unit.name(), number(value, unit == MeasureUnit.PERCENT ? 1 : 2));
    }

    /** A number without a unit. */
    public String number(BigDecimal number) {
        return number(number, 2);
    }

    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** A change with its sign. */
    public String change(BigDecimal change, MeasureUnit unit) {
        String size = number(change.abs(), unit == MeasureUnit.PERCENT ? 1 : 2);
        String sign = change.signum() < 0 ? "−" : "+";
        return sign + (unit == MeasureUnit.PERCENT ? t.get("indicators.percentage-points", size) : size);
    }

    /** Under whom a figure is counted. */
    public String under(AgencyFigureView figure) {
        return figure.agencies().isEmpty()
                ? t.get(figure.members().isEmpty() ? "indicators.no-agency" : "indicators.no-successor")
                : figure.agencies().stream().map(AgencyName::name).collect(Collectors.joining("; "));
    }

    /** The only agency of a figure, to link to. */
    public Optional<UUID> only(AgencyFigureView figure) {
        return Optional.of(figure.agencies())
                .filter(agencies -> agencies.size() == 1)
                .map(agencies -> agencies.get(0).id());
    }

    /** What is in a figure beside the agency itself. */
    public Optional<String> with(AgencyFigureView figure) {
        List<UUID> shown = figure.agencies().stream().map(AgencyName::id).toList();
        String others = figure.members().stream()
                .filter(member -> !shown.contains(member.id()))
                .map(AgencyName::name)
                .collect(Collectors.joining("; "));
        return Optional.of(others).filter(text -> !text.isEmpty());
    }

    private String number(BigDecimal number, int places) {
        DecimalFormat format = new DecimalFormat(
                "#,##0.##",
                DecimalFormatSymbols.getInstance(
                        Locale.forLanguageTag(t.locale().getLanguage())));
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
