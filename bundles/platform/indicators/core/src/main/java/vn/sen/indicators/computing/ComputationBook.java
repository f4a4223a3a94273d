// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.database.Sql;
import vn.sen.persistence.api.Ids;

/** Remembers how far each computation came, so that one that broke off goes on there. */
@Component(service = ComputationBook.class)
public final class ComputationBook {

    /** A night that broke off longer ago begins anew: what it computed first is too old by then. */
    private static final Duration GOES_ON_WITHIN = Duration.ofHours(12);

    /** Computations are forgotten after a while; figures keep what caused them. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final IndicatorsDatabase database;

    @Activate
    public ComputationBook(@Reference IndicatorsDatabase database) {
        this.database = database;
    }

    /** @param measures empty for all */
    record Known(UUID id, Cause cause, Set<String> measures) {}

    /** A part of a computation: the months of one year of one source. */
    record PartKey(String source, int year) {}

    static UUID open(Sql sql, Cause cause, SortedSet<String> measures) throws SQLException {
        UUID id = Ids.next();
        sql.update(
                "insert into indicators.computation (id, cause, measures, started_at) values (?, ?, ?, ?)",
                id,
                cause.name(),
                String.join(" ", measures),
                now());
        return id;
    }

    Optional<Known> find(UUID id) {
        return database.call(sql -> sql.first(
                "select cause, measures from indicators.computation where id = ?",
                row -> new Known(id, Cause.valueOf(row.getString("cause")), words(row.getString("measures"))),
                id));
    }

    /** The night that has not come to its end yet, or a new one. */
    Known night() {
        return database.call(sql -> {
            forget(sql);
            Optional<UUID> open = sql.first(
                    "select id from indicators.computation"
                            + " where cause = ? and finished_at is null and started_at > ? order by started_at desc",
                    row -> row.getObject(1, UUID.class),
                    Cause.NIGHTLY.name(),
                    now().minus(GOES_ON_WITHIN));
            UUID id = open.isPresent() ? open.get() : open(sql, Cause.NIGHTLY, Collections.emptySortedSet());
            return new Known(id, Cause.NIGHTLY, Set.of());
        });
    }

    /** The parts that need not be computed again, each with what came of it. */
    Map<PartKey, PartOutcome> done(UUID computation) {
        return database.call(sql -> {
            Map<PartKey, PartOutcome> parts = new HashMap<>();
            sql.list(
                            "select source, data_year, outcome from indicators.computation_part where computation = ?",
                            row -> Map.entry(
                                    new PartKey(row.getString("source"), row.getInt("data_year")),
                                    PartOutcome.valueOf(row.getString("outcome"))),
                            computation)
                    .forEach(part -> parts.put(part.getKey(), part.getValue()));
            return parts;
        });
    }

    /** Notes a part in the transaction that stores its figures. */
    static void note(Sql sql, UUID computation, PartKey part, PartOutcome outcome, long changed) throws SQLException {
        boolean noted = sql.exists(
                "select 1 from indicators.computation_part where computation = ? and source = ? and data_year = ?",
                computation,
                part.source(),
                part.year());
        if (!noted) {
            sql.update(
                    "insert into indicators.computation_part"
                            + " (computation, source, data_year, outcome, changed, done_at) values (?, ?, ?, ?, ?, ?)",
                    computation,
                    part.source(),
                    part.year(),
                    outcome.name(),
                    changed,
                    now());
        }
    }

    void note(UUID computation, PartKey part, PartOutcome outcome) {
        database.call(sql -> {
            note(sql, computation, part, outcome, 0);
            return outcome;
        });
    }

    void finish(UUID computation) {
        database.call(sql ->
                sql.update("update indicators.computation set finished_at = ? where id = ?", now(), computation));
    }

    private static void forget(Sql sql) throws SQLException {
        Instant before = now().minus(KEPT);
        sql.update(
                "delete from indicators.computation_part where computation in"
                        + " (select id from indicators.computation where started_at < ?)",
                before);
        sql.update("delete from indicators.computation where started_at < ?", before);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
