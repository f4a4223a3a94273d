// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.database.Sql;
import vn.sen.indicators.source.FactCollector;
import vn.sen.indicators.source.FigureKey;
import vn.sen.persistence.api.Ids;

/** Compares figures with what was computed, and moves what differs into their history. */
final class FigureTable {

    private static final String KEY = " where measure = ? and first_day = ? and agency = ?";

    private FigureTable() {}

    /** A figure as it stands in the table. */
    private record Row(int version, Amounts amounts, Instant computedAt, String cause) {}

    /**
     * What was computed.
     *
     * @param measures and months, all of whose figures that {@code within} lets through were computed: those of which
     *     nothing was told are no more
     */
    record Computed(
            Set<String> measures,
            Set<LocalDate> months,
            Predicate<FigureKey> within,
            Map<FigureKey, FactCollector.Told> told) {}

    /** How often each measure was computed; compared by {@link #store} with the same answer from before. */
    static Map<String, Long> revisions(Sql sql, Collection<String> measures) throws SQLException {
        return revisions(sql, measures, "");
    }

    /**
     * Stores what differs.
     *
     * @param before what {@link #revisions} answered before the computation began
     * @return how many figures changed; empty when another computation was stored meanwhile: this one may rest on older
     *     records and has to be done again
     */
    static Optional<Long> store(Sql sql, Computed computed, Map<String, Long> before, Cause cause) throws SQLException {
        if (!revisions(sql, computed.measures(), " order by id for update").equals(before)) {
            return Optional.empty();
        }
        Map<FigureKey, Row> known = known(sql, computed);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Object[]> earlier = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> added = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        computed.told().forEach((key, told) -> {
            Row old = known.remove(key);
            if (!computed.within().test(key)) {
                return;
            }
            if (old == null) {
                added.add(values(key, told, now, cause));
            } else if (old.version() != told.version() || !old.amounts().equals(told.amounts())) {
                Instant at = after(now, old);
                earlier.add(superseded(key, old, at, cause));
                changed.add(changes(key, told, at, cause));
            }
        });
        known.forEach((key, old) -> {
            if (computed.within().test(key)) {
                earlier.add(superseded(key, old, after(now, old), cause));
                gone.add(new Object[] {key.measure(), key.firstDay(), key.agency()});
            }
        });
        sql.batch(
                "insert into indicators.earlier_figure (id, measure, first_day, agency, version, numerator,"
                        + " denominator, excluded, computed_at, cause, superseded_at, superseded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                earlier);
        sql.batch(
                "update indicators.figure set version = ?, numerator = ?, denominator = ?, excluded = ?,"
                        + " computed_at = ?, cause = ?" + KEY,
                changed);
        sql.batch("delete from indicators.figure" + KEY, gone);
        sql.batch(
                "insert into indicators.figure (measure, first_day, agency, version, numerator, denominator, excluded,"
                        + " computed_at, cause) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
        sql.update(
                "update indicators.measure set revision = revision + 1 where id = any(?)",
                sql.texts(computed.measures()));
        return Optional.of((long) earlier.size() + added.size());
    }

    private static Map<String, Long> revisions(Sql sql, Collection<String> measures, String lock) throws SQLException {
        Map<String, Long> revisions = new HashMap<>();
        sql.list(
                        "select id, revision from indicators.measure where id = any(?)" + lock,
                        row -> Map.entry(row.getString("id"), row.getLong("revision")),
                        sql.texts(measures))
                .forEach(each -> revisions.put(each.getKey(), each.getValue()));
        return revisions;
    }

    private static Map<FigureKey, Row> known(Sql sql, Computed computed) throws SQLException {
        Map<FigureKey, Row> known = new HashMap<>();
        LocalDate first = computed.months().stream().min(LocalDate::compareTo).orElse(LocalDate.MAX);
        LocalDate last = computed.months().stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
        if (computed.months().isEmpty()) {
            return known;
        }
        sql
                .list(
                        "select measure, first_day, agency, version, numerator, denominator, excluded, computed_at,"
                                + " cause from indicators.figure where measure = any(?) and first_day between ? and ?",
                        row -> Map.entry(
                                new FigureKey(
                                        row.getString("measure"),
                                        row.getDate("first_day").toLocalDate(),
                                        row.getObject("agency", UUID.class)),
                                new Row(
                                        row.getInt("version"),
                                        new Amounts(
                                                row.getBigDecimal("numerator"),
                                                row.getBigDecimal("denominator"),
                                                row.getLong("excluded")),
                                        Sql.moment(row, "computed_at"),
                                        row.getString("cause"))),
                        sql.texts(computed.measures()),
                        Date.valueOf(first),
                        Date.valueOf(last))
                .stream()
                .filter(each -> computed.months().contains(each.getKey().firstDay()))
                .forEach(each -> known.put(each.getKey(), each.getValue()));
        return known;
    }

    /** Each figure of a history was there for some time, however the clocks of two servers differ. */
    private static Instant after(Instant now, Row old) {
        return now.isAfter(old.computedAt()) ? now : old.computedAt().plus(1, ChronoUnit.MICROS);
    }

    private static Object[] values(FigureKey key, FactCollector.Told told, Instant at, Cause cause) {
        Amounts amounts = told.amounts();
        return new Object[] {
            key.measure(),
            key.firstDay(),
            key.agency(),
            told.version(),
            amounts.numerator(),
            amounts.denominator(),
            amounts.excluded(),
            at,
            cause.name()
        };
    }

    private static Object[] changes(FigureKey key, FactCollector.Told told, Instant at, Cause cause) {
        Amounts amounts = told.amounts();
        return new Object[] {
            told.version(),
            amounts.numerator(),
            amounts.denominator(),
            amounts.excluded(),
            at,
            cause.name(),
            key.measure(),
            key.firstDay(),
            key.agency()
        };
    }

    private static Object[] superseded(FigureKey key, Row old, Instant at, Cause cause) {
        return new Object[] {
            Ids.next(),
            key.measure(),
            key.firstDay(),
            key.agency(),
            old.version(),
            old.amounts().numerator(),
            old.amounts().denominator(),
            old.amounts().excluded(),
            old.computedAt(),
            old.cause(),
            at,
            cause.name()
        };
    }
}
