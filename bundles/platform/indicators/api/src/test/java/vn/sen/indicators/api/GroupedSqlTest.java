// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupedSqlTest {

    private static final UUID HEALTH = new UUID(7, 1);
    private static final Measure RECEIVED =
            Measure.of("tested.received", 1, YearMonth.of(2026, 1)).build();
    private static final Measure LATE = Measure.of("tested.late-share", 1, YearMonth.of(2026, 1))
            .as(Formula.RATIO, MeasureUnit.PERCENT)
            .build();
    private static final GroupedSql QUERY = new GroupedSql(
            "select asked.period_no, d.agency, count(*) as received, count(*) filter (where d.late) as late,"
                    + " count(*) filter (where d.late is null) as untold"
                    + " from {periods} join dossier d on d.received_on between asked.first_day and asked.last_day"
                    + " group by asked.period_no, d.agency",
            List.of(
                    GroupedSql.Columns.count("tested.received", "received"),
                    GroupedSql.Columns.ratio("tested.late-share", "late", "received")
                            .excluding("untold")));

    private static List<Fact> facts(List<Measure> measures, Period... periods) throws Exception {
        List<Fact> facts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table dossier (agency uuid, received_on date, late boolean)");
            statement.execute("insert into dossier values ('" + HEALTH + "', date '2026-01-31', true), ('" + HEALTH
                    + "', date '2026-02-01', false), ('" + HEALTH + "', date '2026-02-28', null),"
                    + " (null, date '2026-02-10', true)");
            QUERY.tell(connection, new Computation(measures, List.of(periods), Optional.empty()), facts::add);
        }
        return facts;
    }

    @Test
    void one_query_makes_several_measures_of_several_periods() throws Exception {
        Period january = Period.month(YearMonth.of(2026, 1));
        Period february = Period.month(YearMonth.of(2026, 2));

        assertThat(facts(List.of(RECEIVED, LATE), january, february))
                .extracting(Fact::measure, Fact::agency, Fact::period, Fact::amounts)
                .containsExactlyInAnyOrder(
                        tuple("tested.received", Optional.of(HEALTH), january, Amounts.of(1)),
                        tuple("tested.late-share", Optional.of(HEALTH), january, Amounts.of(1, 1, 0)),
                        tuple("tested.received", Optional.of(HEALTH), february, Amounts.of(2)),
                        tuple("tested.late-share", Optional.of(HEALTH), february, Amounts.of(0, 2, 1)),
                        tuple("tested.received", Optional.empty(), february, Amounts.of(1)),
                        tuple("tested.late-share", Optional.empty(), february, Amounts.of(1, 1, 0)));
    }

    @Test
    void only_what_was_asked_for_is_told_and_any_days_will_do() throws Exception {
        Period days = Period.days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1));

        assertThat(facts(List.of(RECEIVED), days))
                .extracting(Fact::measure, Fact::amounts)
                .containsExactly(tuple("tested.received", Amounts.of(2)));
    }

    @Test
    void a_query_without_a_place_for_periods_is_refused() {
        assertThatThrownBy(() -> new GroupedSql("select 1", List.of())).hasMessageContaining("{periods}");
    }
}
