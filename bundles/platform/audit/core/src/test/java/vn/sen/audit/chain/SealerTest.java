// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.harness.AuditNode;
import vn.sen.audit.proof.Fault;
import vn.sen.audit.proof.Verdict;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class SealerTest {

    @Parameter
    private ModuleDatabase.Product product;

    private AuditNode node;

    @BeforeEach
    void open() {
        node = AuditNode.on(product);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_is_committed_is_sealed_and_what_is_not_stays_out() {
        node.record("test.committed");
        node.transactions().run(em -> {
            node.trail().record(em, AuditEntry.act("test.open").build());
            node.sealerOnAnotherThread();
        });

        assertThat(node.count("audit.sealed_entry")).isEqualTo(1);
        node.sealer().sealAll();
        assertThat(node.count("audit.sealed_entry")).isEqualTo(2);
        assertThat(node.count("audit.unsealed_entry")).isZero();
        assertThat(node.verdict().unbroken()).isTrue();
    }

    @Test
    void many_servers_writing_and_sealing_at_once_make_one_unbroken_chain() throws Exception {
        int acts = 300;
        List<AuditNode> nodes = new ArrayList<>(List.of(node));
        if (product == ModuleDatabase.Product.POSTGRESQL) {
            nodes.add(node.another());
            nodes.add(node.another());
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> work = new ArrayList<>();
        for (AuditNode one : nodes) {
            work.add(threads.submit(() -> {
                for (int i = 0; i < acts; i++) {
                    one.record("test.act");
                }
            }));
            work.add(threads.submit(() -> {
                for (int i = 0; i < 30; i++) {
                    one.sealer().sealAll();
                }
            }));
        }
        for (Future<?> each : work) {
            each.get();
        }
        threads.shutdown();
        node.sealer().sealAll();

        Verdict verdict = node.verdict();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.sealed()).isEqualTo((long) acts * nodes.size());
        for (AuditNode other : nodes.subList(1, nodes.size())) {
            other.close();
        }
    }

    @Test
    void more_than_a_batch_is_sealed_in_one_go() {
        node.transactions().run(em -> {
            for (int i = 0; i < 2_300; i++) {
                node.trail().record(em, AuditEntry.act("test.act").build());
            }
        });
        node.sealer().sealAll();
        assertThat(node.verdict().sealed()).isEqualTo(2_300);
        assertThat(node.verdict().unbroken()).isTrue();
    }

    @Test
    void an_entry_put_back_after_its_sealing_is_taken_out_again_and_holds_up_nothing() {
        UUID id = node.record("test.act");
        node.byHand("create table audit.copied as select * from audit.unsealed_entry");
        node.sealer().sealAll();
        node.byHand("insert into audit.unsealed_entry select * from audit.copied");
        node.record("test.further");

        node.sealer().sealAll();

        assertThat(node.count("audit.sealed_entry")).isEqualTo(2);
        assertThat(node.count("audit.sealed_entry where id = '" + id + "'")).isEqualTo(1);
        assertThat(node.verdict().unbroken()).isTrue();
    }

    @Test
    void an_entry_that_somebody_made_unreadable_is_sealed_as_evidence_and_holds_up_nothing() {
        node.record("test.act");
        node.byHand("update audit.unsealed_entry set entry = '[]'");
        node.record("test.further");

        node.sealer().sealAll();

        assertThat(node.count("audit.sealed_entry")).isEqualTo(2);
        assertThat(node.verdict().faults()).extracting(Fault::kind).containsExactly(Fault.Kind.NOT_BY_SERVER);
    }

    @Test
    void the_head_of_a_day_is_kept_once_the_day_is_over_in_viet_nam() {
        node.sealed(3);
        Clock nextDay = Clock.fixed(Instant.parse("2030-01-01T17:00:00Z"), ZoneOffset.UTC);
        Sealer later =
                TestChain.sealer(node.sql(), node.codes(), node.heads(), node.anchor(), node.committed(), nextDay);

        later.sealAll();
        later.sealAll();

        assertThat(node.heads().from(LocalDate.parse("2030-01-01"), 10))
                .extracting(DailyHead::day, DailyHead::position)
                .containsExactly(tuple(LocalDate.parse("2030-01-01"), 3L));
        node.record("test.more");
        later.sealAll();
        assertThat(node.verdict().unbroken()).isTrue();
    }

    @Test
    void on_h2_no_record_of_the_chain_can_be_deleted_or_moved() {
        if (product == ModuleDatabase.Product.POSTGRESQL) {
            return;
        }
        node.sealed(3);
        for (String change : List.of(
                "delete from audit.sealed_entry",
                "delete from audit.sealed_entry where chain_position = 1",
                "delete from audit.sealed_entry where chain_position = 2",
                "delete from audit.sealed_entry where chain_position = 3",
                "update audit.sealed_entry set chain_position = 9 where chain_position = 2",
                "truncate table audit.sealed_entry")) {
            assertThatThrownBy(() -> node.asApplication(change)).as(change).isInstanceOf(SQLException.class);
        }
        assertThat(node.count("audit.sealed_entry")).isEqualTo(3);
        assertThat(node.verdict().unbroken()).isTrue();
    }

    @Test
    void on_postgresql_the_application_itself_cannot_change_what_was_recorded() throws Exception {
        if (product == ModuleDatabase.Product.H2) {
            return;
        }
        node.sealed(2);
        node.record("test.waiting");
        for (String change : List.of(
                "update audit.sealed_entry set actor = 'x'",
                "update audit.sealed_entry set purged_at = now(), purged_by = 'x'",
                "delete from audit.sealed_entry",
                "truncate audit.sealed_entry",
                "update audit.unsealed_entry set entry = 'x'",
                "delete from audit.unsealed_entry",
                "truncate audit.unsealed_entry",
                "delete from audit.chain_end")) {
            assertThatThrownBy(() -> node.asApplication(change))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
        assertThat(node.verdict().unbroken()).isTrue();
    }
}
