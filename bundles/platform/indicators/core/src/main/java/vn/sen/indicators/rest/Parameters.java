// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.indicators.api.Grain;
import vn.sen.indicators.api.Period;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Reads query parameters and collects what is wrong with them, so that all of it is told at once. */
public final class Parameters {

    /** Periods that are answered at once. */
    public static final int MOST_PERIODS = 120;

    private static final int LONGEST_SHOWN = 60;
    private static final int YEAR = 12;
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2200;

    private final List<Fault> faults = new ArrayList<>();

    /** The agency by its code or its identifier; empty when none is named. */
    public Optional<UUID> agency(String text, Agencies agencies, LocalDate day) {
        if (blank(text)) {
            return Optional.empty();
        }
        Optional<Agency> agency =
                agencies.byCode(text.strip(), day).or(() -> id(text.strip()).flatMap(id -> agencies.nearest(id, day)));
        if (agency.isEmpty()) {
            faults.add(Fault.of("?agency", "agency-unknown", shown(text)));
        }
        return agency.map(Agency::id);
    }

    public Grain grain(String text, Grain otherwise) {
        if (blank(text)) {
            return otherwise;
        }
        return Arrays.stream(Grain.values())
                .filter(grain -> grain.name().equals(text.strip()))
                .findFirst()
                .orElseGet(() -> {
                    String all = Arrays.stream(Grain.values()).map(Grain::name).collect(Collectors.joining(", "));
                    faults.add(Fault.of("?grain", "unknown-value", all));
                    return otherwise;
                });
    }

    /**
     * The periods from one day to another, those included in which these days lie; without days the twelve months, or
     * periods of another length, up to today.
     */
    public List<Period> periods(Grain grain, String from, String to, LocalDate today) {
        Optional<LocalDate> first = day("from", from);
        LocalDate last = day("to", to).orElse(today);
        if (grain == Grain.DAYS) {
            return days(first, last);
        }
        Period end = Period.of(grain, last);
        Period begin = first.map(day -> Period.of(grain, day)).orElseGet(() -> end.plus(1 - YEAR));
        if (begin.from().isAfter(end.from())) {
            faults.add(Fault.of("?to", "period-reversed"));
            return List.of();
        }
        List<Period> periods = Stream.iterate(
                        begin, period -> !period.from().isAfter(end.from()), period -> period.plus(1))
                .limit(MOST_PERIODS + 1L)
                .toList();
        if (periods.size() > MOST_PERIODS) {
            faults.add(Fault.of("?from", "too-many-periods", MOST_PERIODS));
            return List.of();
        }
        return periods;
    }

    /** A period by its code; {@code otherwise} without one. */
    public Period period(String text, Period otherwise) {
        if (blank(text)) {
            return otherwise;
        }
        Optional<Period> period = Period.parse(text.strip())
                .filter(read -> read.grain() != Grain.DAYS
                        && read.from().getYear() >= EARLIEST
                        && read.from().getYear() < LATEST);
        if (period.isEmpty()) {
            faults.add(Fault.of("?period", "period-format", shown(text)));
        }
        return period.orElse(otherwise);
    }

    public boolean flag(String name, String text) {
        if (blank(text) || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            faults.add(Fault.of("?" + name, "flag-format"));
        }
        return true;
    }

    public Optional<Instant> moment(String name, String text) {
        if (blank(text)) {
            return Optional.empty();
        }
        try {
            // A plus sign that nobody escaped arrives as a space.
            return Optional.of(
                    OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant());
        } catch (DateTimeException noMoment) {
            faults.add(Fault.of("?" + name, "date-time-format"));
            return Optional.empty();
        }
    }

    public void fault(String name, String code, Object... args) {
        faults.add(Fault.of("?" + name, code, args));
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** @throws ProblemException 400 with every fault so far */
    public void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
    }

    private List<Period> days(Optional<LocalDate> first, LocalDate last) {
        try {
            return List.of(Period.days(first.orElse(last), last));
        } catch (IllegalArgumentException reversedOrTooLong) {
            faults.add(Fault.of("?to", "period-reversed"));
            return List.of();
        }
    }

    private Optional<LocalDate> day(String name, String text) {
        if (blank(text)) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= EARLIEST && day.getYear() < LATEST) {
                return Optional.of(day);
            }
            faults.add(Fault.of("?" + name, "day-range", EARLIEST, LATEST));
        } catch (DateTimeException noDay) {
            faults.add(Fault.of("?" + name, "date-format"));
        }
        return Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
