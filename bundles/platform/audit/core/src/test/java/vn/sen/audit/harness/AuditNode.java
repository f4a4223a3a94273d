// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.chain.Anchor;
import vn.sen.audit.chain.DailyHeads;
import vn.sen.audit.chain.Sealer;
import vn.sen.audit.chain.TestChain;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.entry.ServerCode;
import vn.sen.audit.proof.ChainReading;
import vn.sen.audit.proof.Verdict;
import vn.sen.audit.proof.Verification;
import vn.sen.audit.trail.JdbcAuditTrail;
import vn.sen.audit.witness.CommittedEntries;
import vn.sen.audit.witness.TestWitness;
import vn.sen.audit.witness.Witness;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.RequestOrigin;

/** One server's part of the record, on a database of its own or on that of another node. */
public final class AuditNode implements AutoCloseable {

    private final ModuleDatabase database;
    private final ModuleDatabase.Product product;
    private final Path data;
    private final AuditDatabase sql;
    private final ServerCode codes;
    private final DailyHeads heads;
    private final Anchor anchor;
    private final CommittedEntries committed;
    private final Sealer sealer;
    private final JdbcAuditTrail trail;
    private final FixedMac mac;
    private Optional<RequestOrigin> origin = Optional.empty();

    private AuditNode(ModuleDatabase database, ModuleDatabase.Product product, FixedMac mac, Clock clock) {
        this.database = database;
        this.product = product;
        this.mac = mac;
        try {
            data = Files.createTempDirectory("audit-node");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sql = new AuditDatabase(database.transactions());
        codes = new ServerCode(mac);
        heads = new DailyHeads(sql);
        anchor = TestChain.anchor(data);
        committed = new CommittedEntries(data);
        sealer = TestChain.sealer(sql, codes, heads, anchor, committed, clock);
        trail = new JdbcAuditTrail(sql, codes, () -> origin, committed);
    }

    public static AuditNode on(ModuleDatabase.Product product) {
        return on(product, Clock.systemUTC());
    }

    public static AuditNode on(ModuleDatabase.Product product, Clock clock) {
        return new AuditNode(ModuleDatabase.open(product, Sealer.class), product, new FixedMac("key1"), clock);
    }

    public AuditNode another() {
        return new AuditNode(database.onAnotherNode(), product, mac, Clock.systemUTC());
    }

    public void within(RequestOrigin request) {
        origin = Optional.of(request);
    }

    public FixedMac mac() {
        return mac;
    }

    public JdbcAuditTrail trail() {
        return trail;
    }

    public Transactions transactions() {
        return database.transactions();
    }

    public AuditDatabase sql() {
        return sql;
    }

    public ServerCode codes() {
        return codes;
    }

    public DailyHeads heads() {
        return heads;
    }

    public Anchor anchor() {
        return anchor;
    }

    public Sealer sealer() {
        return sealer;
    }

    public ChainReading reading() {
        return new ChainReading(sql);
    }

    public CommittedEntries committed() {
        return committed;
    }

    /** Looks at every entry, however young. */
    public Witness witness() {
        return TestWitness.of(sql, committed, trail);
    }

    /** The witness of the next process on the same data folder. */
    public Witness witnessAfterRestart() {
        return TestWitness.of(sql, new CommittedEntries(data), trail);
    }

    public Verdict verdict() {
        return new Verification(reading(), codes, heads, anchor, witness()).verify((done, total) -> {});
    }

    public UUID record(String action) {
        return trail.record(AuditEntry.act(action).on("test.thing", action).build());
    }

    /** Records and seals that many acts. */
    public void sealed(int acts) {
        for (int i = 1; i <= acts; i++) {
            record("test.act" + i);
        }
        sealer.sealAll();
    }

    /** Seals while this thread has a transaction under way. */
    public void sealerOnAnotherThread() {
        CompletableFuture.runAsync(sealer::sealAll).join();
    }

    /** What somebody does who owns the database: the guards are switched off first. */
    public int byHand(String statement) {
        try (Connection connection = database.dataSource().getConnection();
                Statement jdbc = connection.createStatement()) {
            boolean postgres = product == ModuleDatabase.Product.POSTGRESQL;
            jdbc.execute(postgres ? "set session_replication_role = replica" : "set referential_integrity false");
            try {
                return jdbc.executeUpdate(statement);
            } finally {
                jdbc.execute(postgres ? "set session_replication_role = default" : "set referential_integrity true");
            }
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    /** What an application does that may write to the tables. */
    public void asApplication(String statement) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement jdbc = connection.createStatement()) {
            jdbc.executeUpdate(statement);
        }
    }

    public long count(String table) {
        try (Connection connection = database.dataSource().getConnection();
                Statement jdbc = connection.createStatement();
                ResultSet rows = jdbc.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(table, e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
