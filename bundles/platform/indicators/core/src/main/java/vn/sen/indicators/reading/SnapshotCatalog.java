// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.SnapshotOrder;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.database.Sql;

/** Lists snapshots without reading what was frozen. */
@Component(service = SnapshotCatalog.class)
public final class SnapshotCatalog {

    private final IndicatorsDatabase database;
    private final Snapshots snapshots;

    @Activate
    public SnapshotCatalog(@Reference IndicatorsDatabase database, @Reference Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /** What is known of a snapshot from outside. */
    public record Entry(SnapshotOrder order, Instant takenAt, String digest) {

        public Place place() {
            return new Place(takenAt, order.name());
        }
    }

    /** A place in the list. */
    public record Place(Instant takenAt, String name) {

        /** @param parts moment and name */
        public static Place read(List<String> parts) {
            return new Place(Instant.parse(parts.get(0)), parts.get(1));
        }
    }

    private record Row(String name, Instant takenAt, String digest, Optional<SnapshotOrder> order) {}

    /** The newest first, behind a place. */
    public List<Entry> newest(Optional<Place> after, int limit) {
        List<Object> values = new ArrayList<>();
        after.ifPresent(place -> values.addAll(List.of(place.takenAt(), place.takenAt(), place.name())));
        List<Row> rows = database.call(sql -> sql.list(
                "select name, taken_at, digest, period, cut_off, measures from indicators.snapshot"
                        + (after.isPresent() ? " where taken_at < ? or taken_at = ? and name < ?" : "")
                        + " order by taken_at desc, name desc fetch first " + limit + " rows only",
                SnapshotCatalog::row,
                values.toArray()));
        return rows.stream().map(this::entry).toList();
    }

    /** Exact up to {@code most}. */
    public long count(long most) {
        return database.call(sql -> sql.first(
                        "select count(*) from (select 1 as one from indicators.snapshot fetch first " + most
                                + " rows only) as counted",
                        row -> row.getLong(1))
                .orElse(0L));
    }

    private Entry entry(Row row) {
        SnapshotOrder order = row.order()
                .orElseGet(() -> snapshots.find(row.name()).orElseThrow().order());
        return new Entry(order, row.takenAt(), row.digest());
    }

    private static Row row(ResultSet row) throws SQLException {
        Optional<Instant> cutOff = Sql.optionalMoment(row, "cut_off");
        Optional<SnapshotOrder> order = cutOff.isEmpty()
                ? Optional.empty()
                : Optional.of(new SnapshotOrder(
                        row.getString("name"),
                        cutOff.get(),
                        Set.of(row.getString("measures").split(" ")),
                        Period.parse(row.getString("period")).orElseThrow()));
        return new Row(row.getString("name"), Sql.moment(row, "taken_at"), row.getString("digest"), order);
    }
}
