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
import vn.sen.indicators.computing.Cause;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.database.Sql;
import vn.sen.indicators.source.FigureKey;

/** Tells what figures were before, and why they changed. */
@Component(service = FigureHistory.class)
public final class FigureHistory {

    private static final String COLUMNS =
            "select first_day, agency, version, numerator, denominator, excluded, computed_at, cause, ";
    private static final String WHICH = " where measure = ? and first_day between ? and ?";

    private final IndicatorsDatabase database;

    @Activate
    public FigureHistory(@Reference IndicatorsDatabase database) {
        this.database = database;
    }

    /**
     * What a figure was for some time.
     *
     * @param from since when
     * @param cause what had it computed
     * @param to when it changed
     * @param endedBy what had it computed anew then
     */
    public record Stretch(
            YearMonth month,
            Optional<UUID> agency,
            int version,
            Amounts amounts,
            Instant from,
            Cause cause,
            Instant to,
            Cause endedBy) {}

    /**
     * Figures that are no more, the one that changed last first.
     *
     * @param agencies empty for all
     * @param before only what changed before this moment
     */
    public List<Stretch> of(
            String measure, YearMonth from, YearMonth to, Optional<Set<UUID>> agencies, Instant before, int limit) {
        return database.call(sql -> {
            List<Object> values =
                    new ArrayList<>(List.of(measure, Date.valueOf(from.atDay(1)), Date.valueOf(to.atDay(1))));
            String which = WHICH;
            if (agencies.isPresent()) {
                which += " and agency = any(?)";
                values.add(sql.identifiers(agencies.get()));
            }
            values.add(before);
            return sql.list(
                    COLUMNS + "superseded_at, superseded_by from indicators.earlier_figure" + which
                            + " and superseded_at < ? order by superseded_at desc, id desc fetch first " + limit
                            + " rows only",
                    FigureHistory::stretch,
                    values.toArray());
        });
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                YearMonth.from(row.getDate("first_day").toLocalDate()),
                FigureKey.known(row.getObject("agency", UUID.class)),
                row.getInt("version"),
                new Amounts(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"), row.getLong("excluded")),
                Sql.moment(row, "computed_at"),
                Cause.valueOf(row.getString("cause")),
                Sql.moment(row, "superseded_at"),
                Cause.valueOf(row.getString("superseded_by")));
    }
}
