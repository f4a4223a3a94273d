// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.entry.EntryColumns;
import vn.sen.audit.entry.PackedEntry;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.audit.harness.AuditNode;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class PackingMigrationTest {

    @Parameter
    private ModuleDatabase.Product product;

    @Test
    void entries_that_waited_in_columns_when_the_server_was_updated_are_sealed_unbroken() {
        try (AuditNode node = AuditNode.on(product)) {
            node.trail()
                    .record(AuditEntry.act("test.act")
                            .on("test.thing", "Giấy \"A\"")
                            .changed("name", "Lan\nAnh", "Lan \\ Anh")
                            .build());
            node.record("test.other");

            node.sql().call(connection -> {
                List<PackedEntry> waiting = WaitingEntries.first(connection, 10);
                execute(connection, "drop table audit.unsealed_entry", false);
                String chain = script("V1__chain.sql");
                execute(connection, chain.substring(0, chain.indexOf(");") + 2), true);
                if (product == ModuleDatabase.Product.POSTGRESQL) {
                    guard(connection, "no_update");
                    guard(connection, "leave_when_sealed");
                }
                for (PackedEntry one : waiting) {
                    insert(connection, one);
                }
                execute(connection, script(product.name().toLowerCase(Locale.ROOT) + "/V3__packed.sql"), true);
                return waiting;
            });
            node.sealer().sealAll();

            assertThat(node.verdict().faults()).isEmpty();
            assertThat(node.count("audit.sealed_entry")).isEqualTo(2);
        }
    }

    /** The trigger that the former table had. */
    private static void guard(Connection connection, String name) throws SQLException {
        String guards = script("postgresql/V2__guards.sql");
        int at = guards.indexOf("create trigger " + name);
        String trigger = guards.substring(at, guards.indexOf(";", at));
        execute(connection, trigger.replace("allow_leaving_when_sealed", "audit.refuse_change"), true);
    }

    private static void insert(Connection connection, PackedEntry packed) throws SQLException {
        StoredEntry entry = packed.entry();
        List<Object> values = Arrays.asList(
                entry.id(),
                entry.happenedAt().atOffset(ZoneOffset.UTC),
                entry.action(),
                entry.outcome(),
                entry.retention(),
                entry.actor(),
                entry.actorName(),
                entry.actorKind(),
                entry.address().orElse(null),
                entry.request().orElse(null),
                entry.agency().orElse(null),
                entry.objectType().orElse(null),
                entry.objectId().orElse(null),
                entry.changes().orElse(null),
                entry.reason().orElse(null),
                packed.code().keyId(),
                packed.code().code());
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit.unsealed_entry (" + EntryColumns.NAMES + ") values ("
                        + String.join(", ", Collections.nCopies(values.size(), "?")) + ")")) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql, boolean inSchema) throws SQLException {
        String before = connection.getSchema();
        if (inSchema) {
            connection.setSchema("audit");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            connection.setSchema(before);
        }
    }

    private static String script(String name) {
        try (InputStream in = Sealer.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
