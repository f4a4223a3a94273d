// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.harness.AuditNode;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class VerificationTest {

    private static final String PURGE = "purged_at = happened_at, purged_by = 'nobody', action = null, outcome = null,"
            + " actor = null, actor_name = null, actor_kind = null, object_type = null, object_id = null";

    @Parameter
    private ModuleDatabase.Product product;

    private AuditNode node;

    @BeforeEach
    void five_acts_are_sealed() {
        node = AuditNode.on(product);
        node.sealed(5);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_chain_nobody_touched_is_unbroken() {
        node.record("test.waiting");
        Verdict verdict = node.verdict();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.unbroken()).isTrue();
        assertThat(verdict.sealed()).isEqualTo(5);
        assertThat(verdict.unsealed()).isEqualTo(1);
        assertThat(verdict.head()).isPresent();
    }

    @Test
    void an_empty_chain_is_unbroken() {
        try (AuditNode empty = AuditNode.on(product)) {
            assertThat(empty.verdict()).isEqualTo(new Verdict(true, 0, 0, 0, 0, List.of(), Optional.empty()));
        }
    }

    @Test
    void a_record_changed_by_hand_is_found_and_named() {
        UUID third = idAt(3);
        node.byHand("update audit.sealed_entry set actor = 'somebody-else' where chain_position = 3");
        assertThat(first()).isEqualTo(new Fault(Fault.Kind.CONTENT_CHANGED, Optional.of(3L), Optional.of(third)));
        assertThat(node.verdict().faultCount()).isEqualTo(1);
    }

    @Test
    void a_record_changed_together_with_its_hash_is_found_by_the_chain() {
        node.byHand(
                "update audit.sealed_entry set retention = 'DOSSIER', content_hash = code where chain_position = 2");
        assertThat(first().position()).contains(2L);
    }

    @Test
    void a_deleted_record_is_found_and_named() {
        node.byHand("delete from audit.sealed_entry where chain_position = 2");
        assertThat(first()).isEqualTo(new Fault(Fault.Kind.RECORD_MISSING, Optional.of(2L), Optional.empty()));
    }

    @Test
    void a_record_deleted_and_closed_up_behind_is_found() {
        node.byHand("delete from audit.sealed_entry where chain_position = 2");
        for (int position = 3; position <= 5; position++) {
            node.byHand("update audit.sealed_entry set chain_position = chain_position - 1 where chain_position = "
                    + position);
        }
        node.byHand("update audit.chain_end set chain_position = 4");
        assertThat(first().kind()).isEqualTo(Fault.Kind.CHAIN_BROKEN);
        assertThat(first().position()).contains(2L);
    }

    @Test
    void the_last_record_cut_off_is_found() {
        node.byHand("delete from audit.sealed_entry where chain_position = 5");
        assertThat(first()).isEqualTo(new Fault(Fault.Kind.END_MISSING, Optional.of(5L), Optional.empty()));
    }

    @Test
    void the_end_cut_off_and_the_end_moved_too_is_found_by_the_file_outside_the_database() {
        node.byHand("delete from audit.sealed_entry where chain_position > 3");
        node.byHand("update audit.chain_end set chain_position = 3,"
                + " hash = (select hash from audit.sealed_entry where chain_position = 3)");
        assertThat(first()).isEqualTo(new Fault(Fault.Kind.END_MISSING, Optional.of(4L), Optional.empty()));
    }

    @Test
    void a_record_inserted_at_the_end_is_found_and_named() {
        copy(5, 6);
        assertThat(first()).isEqualTo(new Fault(Fault.Kind.BEYOND_END, Optional.of(6L), Optional.empty()));
    }

    @Test
    void a_record_inserted_in_the_middle_is_found_and_named() {
        for (int position = 5; position >= 3; position--) {
            node.byHand("update audit.sealed_entry set chain_position = chain_position + 1 where chain_position = "
                    + position);
        }
        node.byHand("update audit.chain_end set chain_position = 6");
        copy(2, 3);
        assertThat(first().kind()).isEqualTo(Fault.Kind.CONTENT_CHANGED);
        assertThat(first().position()).contains(3L);
    }

    @Test
    void two_records_that_changed_places_are_found_and_the_first_is_named() {
        UUID fourth = idAt(4);
        node.byHand("update audit.sealed_entry set chain_position = 99 where chain_position = 2");
        node.byHand("update audit.sealed_entry set chain_position = 2 where chain_position = 4");
        node.byHand("update audit.sealed_entry set chain_position = 4 where chain_position = 99");
        assertThat(first()).isEqualTo(new Fault(Fault.Kind.CHAIN_BROKEN, Optional.of(2L), Optional.of(fourth)));
    }

    @Test
    void content_removed_without_a_purge_is_found() {
        node.byHand("update audit.sealed_entry set " + PURGE + " where chain_position = 4");
        assertThat(first().kind()).isEqualTo(Fault.Kind.PURGE_UNEXPLAINED);
        assertThat(first().position()).contains(4L);
    }

    @Test
    void an_entry_changed_before_it_was_sealed_is_found_before_and_after_the_sealing() {
        UUID id = node.record("test.waiting");
        node.byHand(
                "update audit.unsealed_entry set entry = replace(entry, '\"actor_name\":\"', '\"actor_name\":\"Not ')");
        assertThat(first()).isEqualTo(new Fault(Fault.Kind.NOT_BY_SERVER, Optional.empty(), Optional.of(id)));
        node.sealer().sealAll();
        assertThat(first()).isEqualTo(new Fault(Fault.Kind.NOT_BY_SERVER, Optional.of(6L), Optional.of(id)));
    }

    @Test
    void an_entry_made_up_without_the_key_is_found() {
        node.record("test.waiting");
        node.byHand("update audit.unsealed_entry set entry = replace(entry, '\"key_id\":\"', '\"key_id\":\"un')");
        assertThat(first().kind()).isEqualTo(Fault.Kind.NOT_BY_SERVER);
    }

    @Test
    void records_sealed_under_an_older_key_stay_good() {
        node.mac().rotateTo("key2");
        node.sealed(2);
        assertThat(node.verdict().unbroken()).isTrue();
    }

    private Fault first() {
        return node.verdict().faults().get(0);
    }

    private UUID idAt(long position) {
        return node.reading().after(position - 1, position).get(0).parts().id();
    }

    private void copy(long from, long to) {
        node.byHand(
                "insert into audit.sealed_entry (chain_position, id, happened_at, action, outcome, retention, actor,"
                        + " actor_name, actor_kind, object_type, object_id, key_id, code, content_hash, hash, seal_key_id,"
                        + " seal, sealed_at) select " + to + ", '" + UUID.randomUUID()
                        + "', happened_at, action, outcome,"
                        + " retention, actor, actor_name, actor_kind, object_type, object_id, key_id, code, content_hash, hash,"
                        + " seal_key_id, seal, sealed_at from audit.sealed_entry where chain_position = " + from);
    }
}
