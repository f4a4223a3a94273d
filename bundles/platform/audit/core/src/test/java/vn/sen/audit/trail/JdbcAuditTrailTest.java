// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;
import vn.sen.audit.api.Masked;
import vn.sen.audit.entry.ChangesText;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.audit.harness.AuditNode;
import vn.sen.audit.search.EntrySearch;
import vn.sen.identity.api.Caller;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.RequestOrigin;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class JdbcAuditTrailTest {

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
    void an_entry_is_stored_with_the_act_or_not_at_all() {
        assertThatThrownBy(() -> node.transactions().run(em -> {
                    node.trail().record(em, AuditEntry.act("test.act").build());
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");
        assertThat(node.count("audit.unsealed_entry")).isZero();

        node.transactions()
                .run(em -> node.trail().record(em, AuditEntry.act("test.act").build()));
        assertThat(node.count("audit.unsealed_entry")).isEqualTo(1);
    }

    @Test
    void an_act_without_a_transaction_is_refused_by_name() {
        assertThatThrownBy(() -> node.transactions()
                        .read(em -> node.trail()
                                .record(em, AuditEntry.act("test.act").build())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.act");
    }

    @Test
    void who_and_where_come_from_the_request_under_way() {
        Caller lan = new Caller("acc-1", "Lan", Caller.Kind.SESSION, Set.of());
        node.within(new RequestOrigin("req-7", "192.0.2.7", Optional.of(lan)));

        StoredEntry entry = stored(node.record("test.act"));

        assertThat(entry.actor()).isEqualTo("acc-1");
        assertThat(entry.actorName()).isEqualTo("Lan");
        assertThat(entry.actorKind()).isEqualTo("PERSON");
        assertThat(entry.address()).contains("192.0.2.7");
        assertThat(entry.request()).contains("req-7");
    }

    @Test
    void without_a_caller_the_request_is_anonymous_and_without_a_request_the_server_acts() {
        assertThat(stored(node.record("test.act")).actorKind()).isEqualTo("SYSTEM");

        node.within(new RequestOrigin("req-8", "192.0.2.8", Optional.empty()));
        assertThat(stored(node.record("test.act")).actorKind()).isEqualTo("ANONYMOUS");
    }

    @Test
    void an_entry_that_names_its_actor_is_believed() {
        UUID id = node.trail()
                .record(AuditEntry.act("test.act")
                        .by(Actor.onBehalfOf("publisher"))
                        .build());
        assertThat(stored(id).actor()).isEqualTo("publisher");
    }

    @Test
    void only_fields_that_differ_are_kept_and_personal_ones_masked() {
        UUID id = node.trail()
                .record(AuditEntry.act("test.act")
                        .changed("name", "Lan", "Lan")
                        .changed("level", 3, 4)
                        .changed("note", Optional.of("cũ"), Optional.empty())
                        .changedMasked("phone", Optional.of("0912345678"), Optional.of("0912345679"), Masked::phone)
                        .build());

        assertThat(ChangesText.read(stored(id).changes().orElseThrow()))
                .containsExactly(
                        new Change("level", Optional.of("3"), Optional.of("4")),
                        new Change("note", Optional.of("cũ"), Optional.empty()),
                        new Change("phone", Optional.of("0912****78"), Optional.of("0912****79")));
    }

    @Test
    void no_text_is_too_long_or_too_strange_to_be_recorded_and_sealed() {
        String half = "\uD83D";
        UUID id = node.trail()
                .record(AuditEntry.act("test.act")
                        .on("test.thing", "x".repeat(5_000) + half)
                        .with("text", "a\0b" + half + "\uD83D\uDE00".repeat(3_000))
                        .because("\u0000" + half)
                        .from("y".repeat(500))
                        .build());
        node.sealer().sealAll();

        StoredEntry entry = stored(id);
        assertThat(entry.objectId().orElseThrow()).hasSize(300).endsWith("…");
        assertThat(entry.reason()).contains("\uFFFD\uFFFD");
        assertThat(node.verdict().faults()).isEmpty();
    }

    @Test
    void an_action_that_is_no_code_is_a_fault_of_the_module() {
        assertThatThrownBy(() -> AuditEntry.act("Đã sửa").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Đã sửa");
    }

    private StoredEntry stored(UUID id) {
        return new EntrySearch(node.sql()).find(id).orElseThrow().entry().orElseThrow();
    }
}
