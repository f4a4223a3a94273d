// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.declared;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.indicators.api.Freshness;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.StaleReason;
import vn.sen.indicators.computing.Cause;
import vn.sen.indicators.computing.ComputationOrders;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.database.Sql;
import vn.sen.jobs.api.RecurringJob;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.web.api.ModuleJson;

/** Every measure that was ever declared, in all its versions, and how fresh its figures are. */
@Component(service = MeasureBook.class)
public final class MeasureBook {

    private static final Logger LOG = LoggerFactory.getLogger(MeasureBook.class);

    private final IndicatorsDatabase database;
    private final ComputationOrders orders;
    private final ModuleJson json;

    @Activate
    public MeasureBook(
            @Reference IndicatorsDatabase database, @Reference ComputationOrders orders, @Reference ModuleJson json) {
        this.database = database;
        this.orders = orders;
        this.json = json;
    }

    /**
     * Writes down what a source declares, and has it computed what was never declared before.
     *
     * @param owner symbolic name of the bundle, to which the identifiers belong from then on
     * @return the measures that can be computed: those whose meaning is the one under which they were declared first
     */
    public List<Measure> declare(String owner, String module, Collection<Measure> measures) {
        try {
            return database.act((entities, sql) -> declare(entities, sql, owner, module, measures));
        } catch (ConstraintViolatedException atTheSameMoment) {
            LOG.debug("Another server declared the measures of {} at the same moment", owner, atTheSameMoment);
            return database.act((entities, sql) -> declare(entities, sql, owner, module, measures));
        }
    }

    /** Every measure, by identifier. */
    public List<MeasureStatus> all() {
        return database.call(sql -> read(sql, ""));
    }

    public Optional<MeasureStatus> find(String id) {
        return database.call(sql -> read(sql, " where m.id = ?", id)).stream().findFirst();
    }

    /** All months of the measures have been computed. */
    public void fresh(Collection<String> measures) {
        database.call(sql -> sql.update(
                "update indicators.measure set computed_at = ?, stale_reason = null, stale_since = null"
                        + " where id = any(?)",
                now(),
                sql.texts(measures)));
    }

    /** Measures could not be computed; since when is kept while the reason stays. */
    public void stale(Collection<String> measures, StaleReason reason) {
        database.call(sql -> stale(sql, measures, reason));
    }

    /** No enabled module offers these measures any more. */
    public void off(Collection<String> measures) {
        database.call(sql -> sql.update(
                "update indicators.measure set off_since = ? where id = any(?) and off_since is null",
                now(),
                sql.texts(measures)));
    }

    private List<Measure> declare(
            EntityManager entities, Sql sql, String owner, String module, Collection<Measure> measures)
            throws SQLException {
        List<Measure> accepted = new ArrayList<>();
        TreeSet<String> unseen = new TreeSet<>();
        for (Measure measure : measures) {
            if (!owns(sql, owner, module, measure.id())) {
                continue;
            }
            KeptMeasure kept = KeptMeasure.of(measure);
            Optional<String> meaning = sql.first(
                    "select meaning from indicators.measure_version where measure = ? and version = ?",
                    row -> row.getString(1),
                    measure.id(),
                    measure.version());
            if (meaning.isEmpty()) {
                sql.update(
                        "insert into indicators.measure_version (measure, version, meaning, content, declared_at)"
                                + " values (?, ?, ?, ?, ?)",
                        measure.id(),
                        measure.version(),
                        kept.digest(json),
                        json.write(kept),
                        now());
                unseen.add(measure.id());
                accepted.add(measure);
            } else if (meaning.get().equals(kept.digest(json))) {
                sql.update(
                        "update indicators.measure_version set content = ? where measure = ? and version = ?",
                        json.write(kept),
                        measure.id(),
                        measure.version());
                accepted.add(measure);
            } else {
                LOG.error(
                        "{} gives version {} of the measure {} another meaning; its figures are no longer computed."
                                + " Declare a further version that is valid from a later month",
                        owner,
                        measure.version(),
                        measure.id());
                stale(sql, List.of(measure.id()), StaleReason.MEANING_CHANGED);
            }
        }
        if (!unseen.isEmpty()) {
            orders.order(entities, unseen, Cause.DECLARED, RecurringJob.OWNER);
        }
        return accepted;
    }

    private static boolean owns(Sql sql, String owner, String module, String measure) throws SQLException {
        Optional<String> known = sql.first(
                "select owner from indicators.measure where id = ? for update", row -> row.getString(1), measure);
        if (known.isEmpty()) {
            sql.update(
                    "insert into indicators.measure (id, owner, module, revision) values (?, ?, ?, 0)",
                    measure,
                    owner,
                    module);
            return true;
        }
        if (!known.get().equals(owner)) {
            LOG.error("{} declares the measure {}, which belongs to {}; it is left aside", owner, measure, known.get());
            return false;
        }
        sql.update("update indicators.measure set module = ?, off_since = null where id = ?", module, measure);
        return true;
    }

    private static int stale(Sql sql, Collection<String> measures, StaleReason reason) throws SQLException {
        return sql.update(
                "update indicators.measure set stale_since = ?, stale_reason = ?"
                        + " where id = any(?) and (stale_reason is null or stale_reason <> ?)",
                now(),
                reason.name(),
                sql.texts(measures),
                reason.name());
    }

    private List<MeasureStatus> read(Sql sql, String condition, Object... values) throws SQLException {
        record Row(String module, Freshness freshness, Measure version) {}
        Map<String, List<Row>> found = new LinkedHashMap<>();
        sql.list(
                        "select m.module, m.computed_at, m.stale_reason, m.stale_since, m.off_since, v.content"
                                + " from indicators.measure m join indicators.measure_version v on v.measure = m.id"
                                + condition + " order by m.id, v.version",
                        row -> new Row(
                                row.getString("module"),
                                new Freshness(
                                        Sql.optionalMoment(row, "computed_at"),
                                        Optional.ofNullable(row.getString("stale_reason"))
                                                .map(StaleReason::valueOf),
                                        Sql.optionalMoment(row, "stale_since"),
                                        Sql.optionalMoment(row, "off_since")),
                                json.read(row.getString("content"), KeptMeasure.class)
                                        .measure()),
                        values)
                .forEach(row -> found.computeIfAbsent(row.version().id(), id -> new ArrayList<>())
                        .add(row));
        return found.values().stream()
                .map(rows -> new MeasureStatus(
                        rows.stream().map(Row::version).toList(),
                        rows.get(0).module(),
                        rows.get(0).freshness()))
                .toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
