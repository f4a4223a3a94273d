// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.rest.Parameters;
import vn.sen.web.api.Fault;

/** What somebody has filled into a form. A value that cannot be read becomes a fault of its field. */
final class Values {

    private static final int LONGEST = 20_000;

    private final MultivaluedMap<String, String> form;
    private final List<Fault> faults = new ArrayList<>();

    Values(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    String text(String name) {
        String value = form.getFirst(name);
        return value == null || value.length() > LONGEST ? "" : value.strip();
    }

    Optional<String> given(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    boolean checked(String name) {
        return text(name).equals("true");
    }

    List<String> words(String name) {
        return given(name).map(text -> List.of(text.split("[\\s,;]+"))).orElse(List.of());
    }

    Optional<LocalDate> optionalDay(String name) {
        return given(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDay) {
                faults.add(Fault.of("/" + name, "date-format"));
                return Optional.empty();
            }
        });
    }

    /** A day that has to be given; a fault, and {@code otherwise}, when it is not. */
    LocalDate day(String name, LocalDate otherwise) {
        Optional<LocalDate> day = optionalDay(name);
        if (given(name).isEmpty()) {
            faults.add(Fault.of("/" + name, "day-missing"));
        }
        return day.orElse(otherwise);
    }

    Optional<UUID> optionalId(String name) {
        return given(name).flatMap(Parameters::uuid);
    }

    /** An identifier that has to be chosen. */
    UUID id(String name) {
        return optionalId(name).orElseGet(() -> {
            faults.add(Fault.of("/" + name, "choice-missing"));
            return new UUID(0, 0);
        });
    }

    List<UUID> ids(String name) {
        return form.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Parameters.uuid(text).stream())
                .toList();
    }

    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text(name))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
