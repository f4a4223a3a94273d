// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.RetentionClass;
import vn.sen.audit.harness.AuditNode;
import vn.sen.audit.proof.Fault;
import vn.sen.audit.proof.Verdict;
import vn.sen.audit.search.EntrySearch;
import vn.sen.audit.search.FoundEntry;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class RetentionPurgeTest {

    private static final Duration THREE_YEARS = Duration.ofDays(3 * 366);

    @Parameter
    private ModuleDatabase.Product product;

    @TempDir
    private Path folder;

    private AuditNode node;
    private UUID ordinary;
    private UUID personal;

    @BeforeEach
    void two_acts_of_two_classes_are_sealed() {
        node = AuditNode.on(product);
        ordinary = node.record("test.ordinary");
        personal = node.trail()
                .record(AuditEntry.act("test.personal")
                        .retention(RetentionClass.PERSONAL_DATA)
                        .because("gọi điện")
                        .build());
        node.sealer().sealAll();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void contents_whose_time_is_over_go_and_the_chain_stays_unbroken() throws Exception {
        assertThat(purge(rule(true), THREE_YEARS)).isEqualTo(1);
        node.sealer().sealAll();

        FoundEntry purged = find(personal);
        assertThat(purged.state()).isEqualTo(FoundEntry.State.PURGED);
        assertThat(purged.entry()).isEmpty();
        assertThat(find(ordinary).state()).isEqualTo(FoundEntry.State.SEALED);
        Verdict verdict = node.verdict();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.purged()).isEqualTo(1);
    }

    @Test
    void the_purge_is_an_act_with_its_rule_and_explains_itself_before_it_is_sealed_too() throws Exception {
        purge(rule(true), THREE_YEARS);

        assertThat(node.verdict().unbroken()).isTrue();
        node.sealer().sealAll();
        assertThat(node.reading().after(2, 3).get(0).entry().flatMap(PurgeAct::in))
                .hasValueSatisfying(act -> assertThat(act.count()).isEqualTo(1));
    }

    @Test
    void a_period_that_nobody_has_confirmed_removes_nothing() throws Exception {
        assertThat(purge(rule(false), THREE_YEARS)).isZero();
        assertThat(find(personal).state()).isEqualTo(FoundEntry.State.SEALED);
    }

    @Test
    void contents_still_within_their_time_stay() throws Exception {
        assertThat(purge(rule(true), Duration.ofDays(600))).isZero();
    }

    @Test
    void a_purge_made_up_without_the_key_explains_nothing() throws Exception {
        purge(rule(true), THREE_YEARS);
        node.byHand(
                "update audit.unsealed_entry set entry = replace(entry, '\"actor_name\":\"', '\"actor_name\":\"x')");

        assertThat(node.verdict().faults())
                .extracting(Fault::kind)
                .contains(Fault.Kind.NOT_BY_SERVER, Fault.Kind.PURGE_UNEXPLAINED);
    }

    @Test
    void a_rule_that_cannot_be_read_is_refused_with_its_file() throws Exception {
        Path file = Files.writeString(folder.resolve("rules.json"), rule(true).replace("24", "0"));
        assertThatThrownBy(() -> new RetentionRules(file).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("keepMonths");
    }

    @Test
    void the_rules_of_the_distribution_can_be_read_and_none_is_confirmed_without_its_law() throws Exception {
        List<RetentionRule> rules = new RetentionRules(Path.of("../../../../config/law/audit-retention.json")).read();
        assertThat(rules).extracting(RetentionRule::retention).containsExactlyInAnyOrder(RetentionClass.values());
        assertThat(rules).allSatisfy(rule -> assertThat(rule.legalBasis()).isNotBlank());
    }

    private long purge(String rules, Duration later) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.json"), rules);
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        return new RetentionPurge(node.sql(), new RetentionRules(file), node.trail(), clock).run();
    }

    private FoundEntry find(UUID id) {
        return new EntrySearch(node.sql()).find(id).orElseThrow();
    }

    private static String rule(boolean confirmed) {
        return "{\"subject\": \"test\", \"rules\": [{\"retention\": \"PERSONAL_DATA\", \"keepMonths\": 24,"
                + " \"validFrom\": \"2020-01-01\", \"legalBasis\": \"Luật 91/2025/QH15\", \"confirmed\": " + confirmed
                + "}]}";
    }
}
