// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.IndicatorUpdates;
import vn.sen.indicators.api.LateFact;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.database.Sql;
import vn.sen.jobs.api.RecurringJob;
import vn.sen.persistence.api.Ids;

/** Keeps what modules tell of late facts until it is computed. */
@Component(service = {IndicatorUpdates.class, LateFacts.class})
public final class LateFacts implements IndicatorUpdates {

    /** Kind of the job, which takes all that waits. */
    static final String KIND = "indicators.late";

    private static final int MOST_AT_ONCE = 5000;

    private final IndicatorsDatabase database;
    private final JobSubmission jobs;

    @Activate
    public LateFacts(@Reference IndicatorsDatabase database, @Reference JobSubmission jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /** A late fact that waits. */
    record Waiting(UUID id, LateFact fact) {}

    @Override
    public void late(EntityManager entities, Collection<LateFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        IndicatorsDatabase.join(entities, sql -> insert(sql, facts));
        jobs.submit(entities, KIND, new byte[0], RecurringJob.OWNER);
    }

    /** The oldest that wait. */
    List<Waiting> waiting() {
        return database.call(sql -> sql.list(
                "select id, measure, agency, from_day, to_day from indicators.late_fact order by id" + " fetch first "
                        + MOST_AT_ONCE + " rows only",
                row -> new Waiting(
                        row.getObject("id", UUID.class),
                        new LateFact(
                                row.getString("measure"),
                                Optional.ofNullable(row.getObject("agency", UUID.class)),
                                YearMonth.from(row.getDate("from_day").toLocalDate()),
                                YearMonth.from(row.getDate("to_day").toLocalDate())))));
    }

    /** These have been computed; those told meanwhile wait on. */
    void done(Collection<Waiting> computed) {
        database.call(sql -> sql.update(
                "delete from indicators.late_fact where id = any(?)",
                sql.identifiers(computed.stream().map(Waiting::id).toList())));
    }

    private static int insert(Sql sql, Collection<LateFact> facts) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (LateFact fact : facts) {
            rows.add(new Object[] {
                Ids.next(),
                fact.measure(),
                fact.agency().orElse(null),
                Date.valueOf(fact.from().atDay(1)),
                Date.valueOf(fact.to().atDay(1)),
                ComputationBook.now()
            });
        }
        sql.batch(
                "insert into indicators.late_fact (id, measure, agency, from_day, to_day, told_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
        return rows.size();
    }
}
