// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.harness.AuditNode;
import vn.sen.audit.proof.Fault;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class WitnessTest {

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
    void an_entry_deleted_before_its_sealing_is_found_at_once_and_told_by_the_chain_for_ever() {
        UUID kept = node.record("test.kept");
        UUID lost = node.record("test.lost");
        delete(lost);

        assertThat(node.verdict().faults())
                .containsExactly(new Fault(Fault.Kind.ENTRY_LOST, Optional.empty(), Optional.of(lost)));
        node.sealer().sealAll();
        node.witness().look();
        assertThat(node.verdict().faults()).as("told by an entry that waits").hasSize(1);
        node.sealer().sealAll();

        assertThat(node.verdict().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.ENTRY_LOST);
            assertThat(fault.position()).contains(2L);
        });
        assertThat(node.committed().all()).isEmpty();
        assertThat(node.count("audit.sealed_entry where id = '" + kept + "'")).isEqualTo(1);
        assertThat(node.count("audit.sealed_entry where action = '" + LostEntry.ACTION + "' and object_id = '" + lost
                        + "' and changes like '%test.lost%'"))
                .isEqualTo(1);
    }

    @Test
    void an_entry_of_an_act_in_a_transaction_of_its_module_is_missed_too() {
        UUID lost = node.transactions()
                .call(em -> node.trail().record(em, AuditEntry.act("test.act").build()));
        delete(lost);

        assertThat(node.witness().missing()).containsExactly(new NotedEntry(lost, "test.act"));
    }

    @Test
    void an_act_that_was_rolled_back_is_not_missed() {
        assertThatThrownBy(() -> node.transactions().run(em -> {
                    node.trail().record(em, AuditEntry.act("test.act").build());
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");

        assertThat(node.witness().missing()).isEmpty();
        assertThat(node.verdict().unbroken()).isTrue();
    }

    @Test
    void what_waits_or_is_sealed_by_whomever_is_not_missed_and_what_is_sealed_is_forgotten() {
        UUID sealed = node.record("test.sealed");
        node.sealer().sealAll();
        node.committed().add(new NotedEntry(sealed, "test.sealed"));
        UUID waiting = node.record("test.waiting");

        node.witness().look();

        assertThat(node.committed().all()).extracting(NotedEntry::id).containsExactly(waiting);
        assertThat(node.verdict().unbroken()).isTrue();
    }

    @Test
    void an_entry_deleted_while_the_server_was_down_is_found_by_its_next_start() {
        node.record("test.kept");
        UUID lost = node.record("test.lost");
        delete(lost);

        assertThat(node.witnessAfterRestart().missing()).containsExactly(new NotedEntry(lost, "test.lost"));
    }

    private void delete(UUID id) {
        assertThat(node.byHand("delete from audit.unsealed_entry where id = '" + id + "'"))
                .isEqualTo(1);
    }
}
