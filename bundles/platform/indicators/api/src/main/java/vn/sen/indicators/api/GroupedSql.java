// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Computes measures with one grouped query over the module's own tables, so that the database counts and only sums
 * travel. The query joins {@value #PERIODS}, which stands for a table {@code asked} with the columns {@code period_no},
 * {@code first_day} and {@code last_day} (included), and answers a row for each period and agency with the columns
 * {@code period_no}, {@code agency} (null where nobody knows) and those named for each measure:
 *
 * <pre>{@code
 * select asked.period_no, d.agency, count(*) as received, count(*) filter (where d.late) as late
 * from {periods} join intake.dossier d on d.received_on between asked.first_day and asked.last_day
 * group by asked.period_no, d.agency
 * }</pre>
 *
 * @param sql the same for H2 and PostgreSQL
 * @param columns which columns make which measure; measures that were not asked for are left out
 */
public record GroupedSql(String sql, List<Columns> columns) {

    /** Where the periods go. */
    public static final String PERIODS = "{periods}";

    private static final String PERIOD = "(?, cast(? as date), cast(? as date))";
    private static final int LOOK_AFTER_ROWS = 1000;

    /**
     * The columns of one measure.
     *
     * @param denominator empty for a plain count
     * @param excluded empty where nothing is left out
     */
    public record Columns(String measure, String numerator, Optional<String> denominator, Optional<String> excluded) {

        public static Columns count(String measure, String column) {
            return new Columns(measure, column, Optional.empty(), Optional.empty());
        }

        public static Columns ratio(String measure, String numerator, String denominator) {
            return new Columns(measure, numerator, Optional.of(denominator), Optional.empty());
        }

        public Columns excluding(String column) {
            return new Columns(measure, numerator, denominator, Optional.of(column));
        }
    }

    /** @throws IllegalArgumentException when the query has no place for the periods */
    public GroupedSql {
        columns = List.copyOf(columns);
        if (!sql.contains(PERIODS)) {
            throw new IllegalArgumentException("The query does not say " + PERIODS + ": " + sql);
        }
    }

    /**
     * Runs the query and tells what it finds.
     *
     * @param connection of the module's own unit; its transaction is not ended
     * @throws InterruptedException when {@link Thread#interrupt} asked to stop
     */
    public void tell(Connection connection, Computation asked, FactSink sink)
            throws SQLException, InterruptedException {
        List<Columns> wanted =
                columns.stream().filter(each -> asked.asksFor(each.measure())).toList();
        if (wanted.isEmpty() || asked.periods().isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(withPeriods(asked))) {
            int parameter = 1;
            for (int number = 0; number < asked.periods().size(); number++) {
                Period period = asked.periods().get(number);
                statement.setInt(parameter++, number);
                statement.setDate(parameter++, Date.valueOf(period.from()));
                statement.setDate(parameter++, Date.valueOf(period.to()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                for (int read = 1; rows.next(); read++) {
                    tell(rows, asked, wanted, sink);
                    if (read % LOOK_AFTER_ROWS == 0 && Thread.interrupted()) {
                        throw new InterruptedException("Asked to stop");
                    }
                }
            }
        }
    }

    private String withPeriods(Computation asked) {
        String rows = String.join(", ", Collections.nCopies(asked.periods().size(), PERIOD));
        return sql.replace(PERIODS, "(values " + rows + ") as asked (period_no, first_day, last_day)");
    }

    private static void tell(ResultSet row, Computation asked, List<Columns> wanted, FactSink sink)
            throws SQLException {
        Period period = asked.periods().get(row.getInt("period_no"));
        Optional<UUID> agency = Optional.ofNullable(row.getObject("agency", UUID.class));
        for (Columns each : wanted) {
            Amounts amounts = new Amounts(
                    amount(row, Optional.of(each.numerator())),
                    amount(row, each.denominator()),
                    amount(row, each.excluded()).longValueExact());
            sink.tell(new Fact(each.measure(), agency, period, amounts));
        }
    }

    private static BigDecimal amount(ResultSet row, Optional<String> column) throws SQLException {
        if (column.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return Optional.ofNullable(row.getBigDecimal(column.get())).orElse(BigDecimal.ZERO);
    }
}
