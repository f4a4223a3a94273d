// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sen.procedures.catalogue.Level;
import vn.sen.procedures.catalogue.OnlineService;
import vn.sen.procedures.catalogue.TextRule;
import vn.sen.procedures.search.Facet;
import vn.sen.procedures.search.Question;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** The query parameters of a search, as the API and the public page take them. */
// The tool that writes the API's description sees only what Jackson would see.
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class SearchParameters {

    private static final int MOST_VALUES = 20;

    @Parameter(description = "Words, with or without diacritics, or a code")
    @QueryParam("q")
    @DefaultValue("")
    private String text;

    @Parameter(description = "Only procedures of this field; may be repeated")
    @QueryParam("field")
    private List<String> fields;

    @Parameter(description = "Only procedures of this performing agency; may be repeated")
    @QueryParam("agency")
    private List<String> agencies;

    @Parameter(description = "MINISTRY, PROVINCE, DISTRICT, COMMUNE or OTHER; may be repeated")
    @QueryParam("level")
    private List<String> levels;

    @Parameter(description = "FULL, PARTIAL, NONE, or UNKNOWN where the source says nothing; may be repeated")
    @QueryParam("service")
    private List<String> services;

    @Parameter(description = "In force on this day, YYYY-MM-DD; today without it")
    @QueryParam("at")
    private String at;

    public String text() {
        return text.strip();
    }

    /** The chosen values by facet; facets without a choice are left out. */
    public Map<Facet, List<String>> filters() {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        put(filters, Facet.FIELD, fields);
        put(filters, Facet.AGENCY, agencies);
        put(filters, Facet.LEVEL, levels);
        put(filters, Facet.SERVICE, services);
        return filters;
    }

    public Optional<LocalDate> at() {
        return day(at);
    }

    /**
     * The question these parameters ask.
     *
     * @throws ProblemException 400 with everything that is wrong with them
     */
    public Question question(LocalDate today, int limit, Optional<Question.Place> after, boolean facets) {
        List<Fault> faults = new ArrayList<>();
        TextRule.fault("?q", text, TextRule.SHORT).ifPresent(faults::add);
        check("?field", fields, TextRule.SHORT, faults);
        check("?agency", agencies, TextRule.NAME, faults);
        check("?level", levels, Level.values(), faults);
        check("?service", services, OnlineService.values(), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
        return new Question(text(), filters(), at().orElse(today), limit, after, facets);
    }

    /**
     * Reads a day of a query parameter {@code at}.
     *
     * @throws ProblemException 400 when it is none
     */
    static Optional<LocalDate> day(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notDay) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("?at", "date-wrong", shortened(text)))
                    .cause(notDay)
                    .build();
        }
    }

    private static void put(Map<Facet, List<String>> filters, Facet facet, List<String> values) {
        List<String> chosen = values.stream().filter(value -> !value.isBlank()).toList();
        if (!chosen.isEmpty()) {
            filters.put(facet, chosen);
        }
    }

    private static void check(String pointer, List<String> values, int most, List<Fault> faults) {
        if (values.size() > MOST_VALUES) {
            faults.add(Fault.of(pointer, "list-too-long", MOST_VALUES, values.size()));
        }
        values.stream()
                .limit(MOST_VALUES)
                .flatMap(value -> TextRule.fault(pointer, value, most).stream())
                .forEach(faults::add);
    }

    private static void check(String pointer, List<String> values, Enum<?>[] known, List<Fault> faults) {
        List<String> names = Stream.concat(Arrays.stream(known).map(Enum::name), Stream.of(Facet.UNKNOWN))
                .toList();
        check(pointer, values, TextRule.SHORT, faults);
        values.stream()
                .filter(value -> !value.isBlank())
                .limit(MOST_VALUES)
                .filter(value -> !names.contains(value.toUpperCase(Locale.ROOT)))
                .forEach(value ->
                        faults.add(Fault.of(pointer, "value-unknown", shortened(value), String.join(", ", names))));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
