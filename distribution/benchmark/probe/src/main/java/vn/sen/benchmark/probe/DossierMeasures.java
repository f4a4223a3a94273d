// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.probe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.Computation;
import vn.sen.indicators.api.Direction;
import vn.sen.indicators.api.FactSink;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.GroupedSql;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureSource;
import vn.sen.indicators.api.MeasureUnit;

/**
 * What a module that takes dossiers in would measure, over the table that the benchmark fills; where there is no such
 * table it tells nothing.
 */
@Component
public final class DossierMeasures implements MeasureSource {

    private static final String SCHEMA = "benchmark_dossiers";
    private static final YearMonth FIRST = YearMonth.of(2022, 1);
    private static final String RECEIVED = "benchmark.received";
    private static final String ONLINE = "benchmark.online-share";
    private static final String ON_TIME = "benchmark.on-time-share";
    private static final String DAYS = "benchmark.mean-days";

    private static final GroupedSql BY_RECEIPT = new GroupedSql(
            "select asked.period_no, d.agency, count(*) as received, count(*) filter (where d.online) as online"
                    + " from {periods} join benchmark_dossiers.dossier d"
                    + " on d.received_on between asked.first_day and asked.last_day"
                    + " group by asked.period_no, d.agency",
            List.of(
                    GroupedSql.Columns.count(RECEIVED, "received"),
                    GroupedSql.Columns.ratio(ONLINE, "online", "received")));

    private static final GroupedSql BY_END = new GroupedSql(
            "select asked.period_no, d.agency,"
                    + " count(*) filter (where not d.withdrawn and d.finished_on <= d.due_on) as on_time,"
                    + " count(*) filter (where not d.withdrawn) as finished,"
                    + " count(*) filter (where d.withdrawn) as withdrawn,"
                    + " sum(d.finished_on - d.received_on) filter (where not d.withdrawn) as days"
                    + " from {periods} join benchmark_dossiers.dossier d"
                    + " on d.finished_on between asked.first_day and asked.last_day"
                    + " group by asked.period_no, d.agency",
            List.of(
                    GroupedSql.Columns.ratio(ON_TIME, "on_time", "finished").excluding("withdrawn"),
                    new GroupedSql.Columns(DAYS, "days", Optional.of("finished"), Optional.of("withdrawn"))));

    private final DataSource source;

    @Activate
    public DossierMeasures(@Reference(target = "(sen.name=main)") DataSource source) {
        this.source = source;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.of(RECEIVED, 1, FIRST)
                        .named("Hồ sơ tiếp nhận", "Dossiers received")
                        .build(),
                Measure.of(ONLINE, 1, FIRST)
                        .named("Tỷ lệ nộp trực tuyến", "Share handed in online")
                        .as(Formula.RATIO, MeasureUnit.PERCENT)
                        .direction(Direction.HIGHER_IS_BETTER)
                        .build(),
                Measure.of(ON_TIME, 1, FIRST)
                        .named("Tỷ lệ đúng hạn", "Share on time")
                        .as(Formula.RATIO, MeasureUnit.PERCENT)
                        .direction(Direction.HIGHER_IS_BETTER)
                        .build(),
                Measure.of(DAYS, 1, FIRST)
                        .named("Số ngày giải quyết trung bình", "Mean days")
                        .as(Formula.MEAN, MeasureUnit.DAYS)
                        .direction(Direction.LOWER_IS_BETTER)
                        .build());
    }

    @Override
    public void compute(Computation asked, FactSink sink) throws SQLException, InterruptedException {
        try (Connection connection = source.getConnection()) {
            if (filled(connection)) {
                BY_RECEIPT.tell(connection, asked, sink);
                BY_END.tell(connection, asked, sink);
            }
        }
    }

    private static boolean filled(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, SCHEMA, "dossier", null)) {
            return tables.next();
        }
    }
}
