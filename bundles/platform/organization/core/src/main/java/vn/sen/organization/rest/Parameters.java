// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.organization.api.AgencyKind;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Reads query parameters and collects what is wrong with them, so that all of it is told at once. */
public final class Parameters {

    private static final int LONGEST = 200;
    private static final int LONGEST_SHOWN = 60;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final List<Fault> faults = new ArrayList<>();

    /** The day of a parameter; {@code otherwise} when it is not given. */
    public LocalDate day(String name, String text, LocalDate otherwise) {
        return optionalDay(name, text).orElse(otherwise);
    }

    public Optional<LocalDate> optionalDay(String name, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                faults.add(Fault.of(pointer(name), "day-range", EARLIEST.toString(), LATEST.toString()));
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeParseException notDay) {
            faults.add(Fault.of(pointer(name), "date-format", shown(text)));
            return Optional.empty();
        }
    }

    /** The identifier of a parameter. */
    public Optional<UUID> id(String name, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<UUID> id = uuid(text.strip());
        if (id.isEmpty()) {
            faults.add(Fault.of(pointer(name), "uuid-format", shown(text)));
        }
        return id;
    }

    /**
     * The identifier of a parameter that has to be there.
     *
     * @throws ProblemException 400 when it or something before is wrong
     */
    public UUID requiredId(String name, String text) {
        Optional<UUID> id = id(name, text);
        if (id.isEmpty() && (text == null || text.isBlank())) {
            fault(name, "required-field", name);
        }
        check();
        return id.orElseThrow();
    }

    public Set<AgencyKind> kinds(String name, List<String> texts) {
        Set<AgencyKind> kinds = new LinkedHashSet<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                Arrays.stream(AgencyKind.values())
                        .filter(kind -> kind.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .ifPresentOrElse(
                                kinds::add, () -> faults.add(Fault.of(pointer(name), "unknown-value", allKinds())));
            }
        }
        return kinds;
    }

    public Optional<String> text(String name, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            faults.add(Fault.of(pointer(name), "too-long", LONGEST));
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    public void fault(String name, String code, Object... args) {
        faults.add(Fault.of(pointer(name), code, args));
    }

    /** @throws ProblemException 400 with every fault so far */
    public void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
    }

    /** An identifier, or empty for a text that is none. */
    public static Optional<UUID> uuid(String text) {
        try {
            // The parser of the JDK takes shorter texts too.
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private static String allKinds() {
        return Arrays.stream(AgencyKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String pointer(String name) {
        return "?" + name;
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
