// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.documents.api.FileUsage;
import vn.sen.documents.database.DocumentsDatabase;
import vn.sen.documents.database.Sql;

/** Counts stored files, and remembers for a minute what it counted. */
@Component
public final class CountedUsage implements FileUsage {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final DocumentsDatabase database;
    private final Clock clock;
    private Instant countedAt = Instant.MIN;
    private Optional<Figures> counted = Optional.empty();

    @Activate
    public CountedUsage(@Reference DocumentsDatabase database) {
        this(database, Clock.systemUTC());
    }

    public CountedUsage(DocumentsDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public synchronized Figures now() {
        Instant now = clock.instant();
        if (counted.isEmpty() || now.isAfter(countedAt.plus(REMEMBERED))) {
            counted = Optional.of(count());
            countedAt = now;
        }
        return counted.orElseThrow();
    }

    private Figures count() {
        return database.call(sql -> {
            Optional<Instant> last = sql.first(
                    "select collected_at from documents.collection order by collected_at desc fetch first 1 rows only",
                    row -> Sql.moment(row, "collected_at"));
            return sql.first(
                            "select count(*) as files, coalesce(sum(size_bytes), 0) as bytes,"
                                    + " count(case when check_state = 'NOT_CHECKED' then 1 end) as unchecked,"
                                    + " count(case when check_state = 'INFECTED' then 1 end) as infected"
                                    + " from documents.stored_file",
                            row -> new Figures(
                                    row.getLong("files"),
                                    row.getLong("bytes"),
                                    row.getLong("unchecked"),
                                    row.getLong("infected"),
                                    last))
                    .orElseThrow();
        });
    }
}
