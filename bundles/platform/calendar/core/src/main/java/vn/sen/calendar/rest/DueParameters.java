// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.DueMoment;
import vn.sen.calendar.api.Term;
import vn.sen.calendar.api.TermCounting;
import vn.sen.calendar.api.TermUnit;
import vn.sen.calendar.api.WorkingTime;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Reads what somebody asks of the calendar, and collects what is wrong so that all of it is told at once. */
public final class DueParameters {

    private static final int LONGEST_SHOWN = 60;
    private static final int LONGEST_NUMBER = 12;

    private final List<Fault> faults = new ArrayList<>();

    public Optional<Instant> from(String text) {
        if (missing("from", text)) {
            return Optional.empty();
        }
        try {
            // A plus sign that nobody escaped arrives as a space.
            Instant from = OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
            if (from.isBefore(Instant.parse(WorkingTime.FIRST + "T00:00:00Z"))
                    || from.isAfter(Instant.parse(WorkingTime.LAST + "T00:00:00Z"))) {
                faults.add(Fault.of(
                        "?from", "outside-calendar", WorkingTime.FIRST.toString(), WorkingTime.LAST.toString()));
                return Optional.empty();
            }
            return Optional.of(from);
        } catch (DateTimeException noMoment) {
            faults.add(Fault.of("?from", "moment-format", shown(text)));
            return Optional.empty();
        }
    }

    public Optional<Term> term(String amount, String unit) {
        Optional<BigDecimal> number = missing("amount", amount) ? Optional.empty() : number(amount.strip());
        Optional<TermUnit> kind = missing("unit", unit) ? Optional.empty() : unit(unit.strip());
        if (number.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        if (!Term.fits(number.orElseThrow(), kind.orElseThrow())) {
            faults.add(Fault.of(
                    "?amount", "amount-unit", amount.strip(), kind.orElseThrow().name()));
            return Optional.empty();
        }
        return Optional.of(new Term(number.orElseThrow(), kind.orElseThrow()));
    }

    /** The agency by its code or its identifier; empty when none is named. */
    public Optional<UUID> agency(String text, Agencies agencies, LocalDate day) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<Agency> agency =
                agencies.byCode(text.strip(), day).or(() -> id(text.strip()).flatMap(id -> agencies.nearest(id, day)));
        if (agency.isEmpty()) {
            faults.add(Fault.of("?agency", "agency-unknown", shown(text)));
        }
        return agency.map(Agency::id);
    }

    /** When the term is due; a fault when no rule says how to count it, or when it ends behind the calendar. */
    public Optional<DueMoment> explain(Calendars calendars, Optional<UUID> agency, Instant from, Term term) {
        return counting(calendars, agency, from).flatMap(counting -> {
            try {
                return Optional.of(counting.explain(from, term));
            } catch (IllegalArgumentException outside) {
                faults.add(Fault.of("?amount", "leaves-calendar", WorkingTime.LAST.toString()));
                return Optional.empty();
            }
        });
    }

    private Optional<TermCounting> counting(Calendars calendars, Optional<UUID> agency, Instant from) {
        try {
            return Optional.of(calendars.counting(agency, from));
        } catch (IllegalArgumentException noRule) {
            faults.add(Fault.of("?from", "no-counting-rule"));
            return Optional.empty();
        }
    }

    /** The year of a parameter; {@code otherwise} when it is none of the calendar. */
    public int year(String text, int otherwise) {
        try {
            int year = Integer.parseInt(Optional.ofNullable(text).orElse("").strip());
            return year >= WorkingTime.FIRST.getYear() && year <= WorkingTime.LAST.getYear() ? year : otherwise;
        } catch (NumberFormatException noYear) {
            return otherwise;
        }
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

    private Optional<BigDecimal> number(String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                BigDecimal number = new BigDecimal(text.replace(',', '.'));
                if (number.signum() > 0 && number.compareTo(Term.MOST) <= 0) {
                    return Optional.of(number);
                }
            }
        } catch (NumberFormatException noNumber) {
            faults.add(Fault.of("?amount", "amount-format", shown(text)));
            return Optional.empty();
        }
        faults.add(Fault.of("?amount", "amount-range", Term.MOST.toPlainString()));
        return Optional.empty();
    }

    private Optional<TermUnit> unit(String text) {
        Optional<TermUnit> unit = Arrays.stream(TermUnit.values())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (unit.isEmpty()) {
            String known = Arrays.stream(TermUnit.values()).map(Enum::name).collect(Collectors.joining(", "));
            faults.add(Fault.of("?unit", "unit-unknown", known));
        }
        return unit;
    }

    private boolean missing(String name, String text) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.of("?" + name, "required-field", name));
            return true;
        }
        return false;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
