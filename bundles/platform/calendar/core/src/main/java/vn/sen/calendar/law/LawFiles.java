// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.CountingRule;
import vn.sen.calendar.api.DayKind;
import vn.sen.calendar.api.Intake;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.api.StartRule;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.web.api.ModuleJson;

/** Reads the calendar and the rules of {@code config/law}. */
final class LawFiles {

    private static final String CALENDAR = "working-calendar.json";
    private static final String RULES = "counting-rules.json";

    private final Path folder;
    private final ModuleJson json;

    LawFiles(Path folder, ModuleJson json) {
        this.folder = folder;
        this.json = json;
    }

    private record CalendarDocument(String subject, String zone, Week week, Set<Integer> years, List<Day> days) {}

    private record Week(Map<DayOfWeek, List<String>> hours, String source, boolean confirmed) {}

    private record Day(LocalDate date, DayKind kind, String vi, String en, String source, boolean confirmed) {

        CalendarDay read() {
            return new CalendarDay(date, kind, new LocalizedText(vi, en), List.of(), source, confirmed);
        }
    }

    private record RulesDocument(String subject, List<Rule> rules) {}

    private record Rule(
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            CountingRule.Beginning beginning,
            LocalTime lateAfter,
            String citation,
            boolean confirmed,
            String note) {

        DatedRule<CountingRule> read() {
            return new DatedRule<>(validFrom, validTo, new CountingRule(beginning, lateAfter, citation, confirmed));
        }
    }

    private record StartRulesDocument(String subject, List<StartRuleEntry> rules) {}

    private record StartRuleEntry(
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            Intake intake,
            StartRule.Beginning beginning,
            String citation,
            boolean confirmed,
            String note) {

        DatedRule<StartRule> read() {
            return new DatedRule<>(validFrom, validTo, new StartRule(beginning, citation, confirmed));
        }
    }

    /** @throws IOException when the file cannot be read or understood, with its path and the reason */
    LawCalendar calendar() throws IOException {
        return read(CALENDAR, CalendarDocument.class, document -> {
            Map<DayOfWeek, List<Session>> hours = new EnumMap<>(DayOfWeek.class);
            document.week()
                    .hours()
                    .forEach((day, sessions) ->
                            hours.put(day, sessions.stream().map(Session::parse).toList()));
            return new LawCalendar(
                    ZoneId.of(document.zone()),
                    new WeeklyHours(hours),
                    document.week().source(),
                    document.days().stream().map(Day::read).toList(),
                    document.years());
        });
    }

    /** @throws IOException when the file cannot be read or understood, with its path and the reason */
    List<DatedRule<CountingRule>> rules() throws IOException {
        return read(
                RULES,
                RulesDocument.class,
                document -> document.rules().stream().map(Rule::read).toList());
    }

    /** @throws IOException when the file cannot be read or understood, with its path and the reason */
    Map<Intake, List<DatedRule<StartRule>>> startRules() throws IOException {
        return read(
                "start-rules.json",
                StartRulesDocument.class,
                document -> document.rules().stream()
                        .collect(Collectors.groupingBy(
                                StartRuleEntry::intake,
                                Collectors.mapping(StartRuleEntry::read, Collectors.toList()))));
    }

    /** SHA-256 of the files that due moments depend on, in hexadecimal digits. */
    String digest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : List.of(CALENDAR, RULES)) {
                digest.update(Files.readAllBytes(folder.resolve(name)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private <D, T> T read(String name, Class<D> type, Function<D, T> reading) throws IOException {
        Path file = folder.resolve(name);
        try {
            D document = json.mapper().readValue(file.toFile(), type);
            return reading.apply(document);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }
}
