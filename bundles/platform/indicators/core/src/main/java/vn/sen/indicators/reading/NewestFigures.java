// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.database.IndicatorsDatabase;

/** Tells how far the figures of a measure reach. */
@Component(service = NewestFigures.class)
public final class NewestFigures {

    private final IndicatorsDatabase database;

    @Activate
    public NewestFigures(@Reference IndicatorsDatabase database) {
        this.database = database;
    }

    /**
     * The newest month in which a measure has a figure that is made of something.
     *
     * @param agencies of which any will do; empty for all
     * @param until no later month
     */
    public Optional<YearMonth> month(String measure, Optional<Set<UUID>> agencies, YearMonth until) {
        return database.call(sql -> {
            List<Object> values = new ArrayList<>(List.of(measure, Date.valueOf(until.atDay(1))));
            if (agencies.isPresent()) {
                values.add(sql.identifiers(agencies.get()));
            }
            // By the key, backwards: it ends with the first row that it finds.
            return sql.first(
                    "select first_day from indicators.figure where measure = ? and first_day <= ?"
                            + " and (numerator <> 0 or denominator <> 0)"
                            + (agencies.isPresent() ? " and agency = any(?)" : "")
                            + " order by first_day desc fetch first 1 rows only",
                    row -> YearMonth.from(row.getDate("first_day").toLocalDate()),
                    values.toArray());
        });
    }
}
