// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.api.OpeningTime;
import vn.sen.organization.tree.Effect;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Texts;

/** Says days, codes and hours in the language of the page. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Texts texts;

    public Words(Texts texts) {
        this.texts = texts;
    }

    /** Days of the week that are open alike, and when. */
    public record Hours(String days, String times) {}

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String days(LocalDate from, Optional<LocalDate> to) {
        return to.map(last -> texts.get("days.between", day(from), day(last)))
                .orElseGet(() -> texts.get("days.since", day(from)));
    }

    public String kind(AgencyKind kind) {
        return texts.get("kind." + kind);
    }

    /** A code of the decrees in both orders, other codes as they are. */
    public String codes(List<AgencyCode> codes) {
        if (codes.isEmpty()) {
            return texts.get("agency.no-code");
        }
        return codes.stream().map(this::code).collect(Collectors.joining("; "));
    }

    private String code(AgencyCode code) {
        return code.levelFirst()
                .map(first ->
                        code.levelLast().map(last -> first + " (" + last + ")").orElse(first))
                .orElseGet(() -> texts.get("agency.unit-number", code.value()));
    }

    public String shortCode(Agency agency) {
        return agency.code().orElse("");
    }

    public String fault(Fault fault) {
        Object[] args = fault.args().toArray();
        return texts.get("fault." + fault.code(), args);
    }

    public String effect(Effect effect, String others) {
        return texts.get(
                "effect." + effect.kind() + (effect.kind() == Effect.Kind.ENDED && others.isEmpty() ? ".alone" : ""),
                effect.name(),
                effect.kind() == Effect.Kind.ENDED ? day(effect.day().minusDays(1)) : day(effect.day()),
                effect.before().orElse(""),
                effect.after().orElse(""),
                others);
    }

    /** The week, days with the same hours together; days on which it is closed are told too. */
    public List<Hours> hours(List<OpeningTime> opening) {
        Map<String, List<DayOfWeek>> alike = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String times = opening.stream()
                    .filter(time -> time.day() == day)
                    .map(time -> time.opens() + "–" + time.closes())
                    .collect(Collectors.joining(", "));
            alike.computeIfAbsent(times, none -> new ArrayList<>()).add(day);
        }
        return alike.entrySet().stream()
                .map(entry -> new Hours(
                        weekdays(entry.getValue()),
                        entry.getKey().isEmpty() ? texts.get("desk.closed") : entry.getKey()))
                .toList();
    }

    private String weekdays(List<DayOfWeek> days) {
        boolean run = days.size() > 2
                && days.get(days.size() - 1).ordinal() - days.get(0).ordinal() == days.size() - 1;
        if (run) {
            return texts.get("days.run", weekday(days.get(0)), weekday(days.get(days.size() - 1)));
        }
        return days.stream().map(this::weekday).collect(Collectors.joining(", "));
    }

    private String weekday(DayOfWeek day) {
        return texts.get("weekday." + day);
    }

    /** All kinds with their names, for a list to choose from. */
    public List<Option> kinds(String chosen) {
        return Arrays.stream(AgencyKind.values())
                .map(kind -> new Option(kind.name(), kind(kind), kind.name().equals(chosen)))
                .toList();
    }
}
