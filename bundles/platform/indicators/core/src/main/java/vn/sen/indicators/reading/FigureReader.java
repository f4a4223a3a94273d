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
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.database.Sql;

/** Reads stored figures, those of now or those of a moment. */
@Component(service = FigureReader.class)
public final class FigureReader {

    private static final String COLUMNS =
            "select first_day, agency, version, numerator, denominator, excluded, computed_at from ";
    private static final String WHICH = " where measure = ? and first_day between ? and ?";
    private static final String AGENCIES = " and agency = any(?)";

    private final IndicatorsDatabase database;

    @Activate
    public FigureReader(@Reference IndicatorsDatabase database) {
        this.database = database;
    }

    /**
     * Figures of a measure, in no order.
     *
     * @param agencies empty for all
     * @param asOf empty for now
     */
    List<StoredFigure> figures(
            String measure, YearMonth from, YearMonth to, Optional<Set<UUID>> agencies, Optional<Instant> asOf) {
        return database.call(sql -> {
            List<Object> values = new ArrayList<>();
            StringBuilder query =
                    new StringBuilder(COLUMNS).append("indicators.figure").append(WHICH);
            add(sql, query, values, measure, from, to, agencies);
            if (asOf.isPresent()) {
                query.append(" and computed_at <= ? union all ")
                        .append(COLUMNS)
                        .append("indicators.earlier_figure")
                        .append(WHICH);
                values.add(asOf.get());
                add(sql, query, values, measure, from, to, agencies);
                query.append(" and computed_at <= ? and superseded_at > ?");
                values.add(asOf.get());
                values.add(asOf.get());
            }
            return sql.list(query.toString(), FigureReader::figure, values.toArray());
        });
    }

    private static void add(
            Sql sql,
            StringBuilder query,
            List<Object> values,
            String measure,
            YearMonth from,
            YearMonth to,
            Optional<Set<UUID>> agencies)
            throws SQLException {
        values.add(measure);
        values.add(Date.valueOf(from.atDay(1)));
        values.add(Date.valueOf(to.atDay(1)));
        if (agencies.isPresent()) {
            query.append(AGENCIES);
            values.add(sql.identifiers(agencies.get()));
        }
    }

    private static StoredFigure figure(ResultSet row) throws SQLException {
        return new StoredFigure(
                YearMonth.from(row.getDate("first_day").toLocalDate()),
                row.getObject("agency", UUID.class),
                row.getInt("version"),
                new Amounts(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"), row.getLong("excluded")),
                Sql.moment(row, "computed_at"));
    }
}
