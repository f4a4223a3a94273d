// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.database.AuditDatabase;

/** Keeps where the chain ended on each day on which a server ran through midnight or came back later. */
@Component(service = DailyHeads.class)
public final class DailyHeads {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AuditDatabase database;
    private final AtomicReference<LocalDate> madeFor = new AtomicReference<>(LocalDate.MIN);

    @Activate
    public DailyHeads(@Reference AuditDatabase database) {
        this.database = database;
    }

    /** Whether this server has not seen to the day before yet. */
    boolean isDue(Instant now) {
        return madeFor.get().isBefore(yesterday(now));
    }

    /** Keeps the end of the day before, once; whoever calls holds the lock of the chain's end. */
    void make(Connection connection, ChainEnd end, Instant now) throws SQLException {
        if (!isDue(now)) {
            return;
        }
        LocalDate day = yesterday(now);
        if (end.position() > 0 && !exists(connection, day)) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into audit.daily_head (head_day, chain_position, hash, made_at) values (?, ?, ?, ?)")) {
                insert.setObject(1, day);
                insert.setLong(2, end.position());
                insert.setBytes(3, end.hash());
                insert.setObject(4, now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }
        madeFor.set(day);
    }

    /** Heads of days before one, the newest first. */
    public List<DailyHead> before(LocalDate day, int most) {
        return read("where head_day < ? order by head_day desc", day, most);
    }

    /** All heads from a day on, in order. */
    public List<DailyHead> from(LocalDate day, int most) {
        return read("where head_day >= ? order by head_day", day, most);
    }

    private List<DailyHead> read(String which, LocalDate day, int most) {
        return database.call(connection -> {
            List<DailyHead> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select head_day, chain_position, hash, made_at from audit.daily_head " + which)) {
                select.setObject(1, day);
                select.setMaxRows(most);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new DailyHead(
                                rows.getObject("head_day", LocalDate.class),
                                rows.getLong("chain_position"),
                                HexFormat.of().formatHex(rows.getBytes("hash")),
                                rows.getObject("made_at", OffsetDateTime.class).toInstant()));
                    }
                }
            }
            return found;
        });
    }

    private static boolean exists(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from audit.daily_head where head_day = ?")) {
            select.setObject(1, day);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static LocalDate yesterday(Instant now) {
        return LocalDate.ofInstant(now, VIET_NAM).minusDays(1);
    }
}
