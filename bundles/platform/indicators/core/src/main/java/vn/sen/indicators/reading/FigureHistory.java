// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.computing.Cause;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.database.Sql;
import vn.sen.indicators.source.FigureKey;
import vn.sen.web.api.ListQuery;

/** Tells what figures were before, and why they changed. */
@Component(service = FigureHistory.class)
public final class FigureHistory {

    private static final String COLUMNS =
            "select id, first_day, agency, version, numerator, denominator, excluded, computed_at, cause,"
                    + " superseded_at, superseded_by";
    private static final String WHICH = " where measure = ? and first_day between ? and ?";

    private final IndicatorsDatabase database;

    @Activate
    public FigureHistory(@Reference IndicatorsDatabase database) {
        this.database = database;
    }

    /**
     * What a figure was for some time.
     *
     * @param place in the list of changes, with when it changed
     * @param from since when
     * @param cause what had it computed
     * @param endedBy what had it computed anew then
     */
    public record Stretch(
            Place place,
            YearMonth month,
            Optional<UUID> agency,
            int version,
            Amounts amounts,
            Instant from,
            Cause cause,
            Cause endedBy) {

        /** When it changed. */
        public Instant to() {
            return place.changed();
        }
    }

    /** A place in the list of changes. */
    public record Place(Instant changed, UUID id) {

        /** @param parts as {@link #cursor} has put them together */
        public static Place read(List<String> parts) {
            return new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }

        public String cursor() {
            return ListQuery.cursor(changed.toString(), id.toString());
        }
    }

    /**
     * Figures that are no more, the one that changed last first.
     *
     * @param period of the calendar
     * @param agencies empty for all
     * @param after behind this place
     */
    public List<Stretch> of(
            String measure, Period period, Optional<Set<UUID>> agencies, Optional<Place> after, int limit) {
        return database.call(sql -> {
            List<Object> values =
                    new ArrayList<>(List.of(measure, Date.valueOf(period.from()), Date.valueOf(period.to())));
            StringBuilder which = new StringBuilder(WHICH);
            if (agencies.isPresent()) {
                which.append(" and agency = any(?)");
                values.add(sql.identifiers(agencies.get()));
            }
            if (after.isPresent()) {
                which.append(" and (superseded_at < ? or superseded_at = ? and id < ?)");
                values.addAll(List.of(
                        after.get().changed(),
                        after.get().changed(),
                        after.get().id()));
            }
            return sql.list(
                    COLUMNS + " from indicators.earlier_figure" + which
                            + " order by superseded_at desc, id desc fetch first " + limit + " rows only",
                    FigureHistory::stretch,
                    values.toArray());
        });
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                new Place(Sql.moment(row, "superseded_at"), row.getObject("id", UUID.class)),
                YearMonth.from(row.getDate("first_day").toLocalDate()),
                FigureKey.known(row.getObject("agency", UUID.class)),
                row.getInt("version"),
                new Amounts(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"), row.getLong("excluded")),
                Sql.moment(row, "computed_at"),
                Cause.valueOf(row.getString("cause")),
                Cause.valueOf(row.getString("superseded_by")));
    }
}
