// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.harness.AuditNode;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class EntrySearchTest {

    @Parameter
    private ModuleDatabase.Product product;

    private AuditNode node;
    private EntrySearch search;

    @BeforeEach
    void open() {
        node = AuditNode.on(product);
        search = new EntrySearch(node.sql());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void sealed_and_unsealed_entries_stand_in_one_list_the_newest_first_and_are_told_apart() {
        UUID first = node.record("test.first");
        node.sealer().sealAll();
        UUID second = node.record("test.second");

        List<FoundEntry> found = search.newest(EntryFilter.all(), Optional.empty(), 10);

        assertThat(found).extracting(FoundEntry::id).containsExactly(second, first);
        assertThat(found)
                .extracting(FoundEntry::state)
                .containsExactly(FoundEntry.State.UNSEALED, FoundEntry.State.SEALED);
    }

    @Test
    void page_by_page_every_entry_comes_once() {
        for (int i = 0; i < 25; i++) {
            node.record("test.act");
            if (i == 12) {
                node.sealer().sealAll();
            }
        }
        List<UUID> seen = new ArrayList<>();
        Optional<UUID> before = Optional.empty();
        List<FoundEntry> page;
        do {
            page = search.newest(EntryFilter.all(), before, 4);
            page.forEach(found -> seen.add(found.id()));
            before = page.isEmpty()
                    ? before
                    : Optional.of(page.get(page.size() - 1).id());
        } while (!page.isEmpty());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void entries_are_found_by_who_what_object_agency_and_request_before_and_after_they_are_sealed() {
        UUID wanted = node.trail()
                .record(AuditEntry.act("procedures.revise")
                        .by(new Actor("acc-1", "Nguyễn Thị Lan", Actor.Kind.PERSON))
                        .on("procedures.procedure", "1.001193")
                        .agency("H12.17")
                        .request("req-1")
                        .build());
        node.record("other.act");

        assertFoundByEachPart(wanted);
        node.sealer().sealAll();
        assertFoundByEachPart(wanted);
    }

    private void assertFoundByEachPart(UUID wanted) {
        assertThat(found("acc-1", null, null, null)).containsExactly(wanted);
        assertThat(found("thị lan", null, null, null)).containsExactly(wanted);
        assertThat(found("%", null, null, null)).isEmpty();
        assertThat(found(null, "procedures.revise", null, null)).containsExactly(wanted);
        assertThat(found(null, "procedures.", null, null)).containsExactly(wanted);
        assertThat(found(null, "procedures", null, null)).isEmpty();
        assertThat(found(null, null, "1.001193", null)).containsExactly(wanted);
        assertThat(found(null, null, null, "H12.17")).containsExactly(wanted);
        assertThat(search.count(EntryFilter.all(), 100)).isEqualTo(2);
        assertThat(search.find(wanted)).isPresent();
    }

    @Test
    void a_span_of_time_holds_what_happened_in_it() {
        UUID id = node.record("test.act");
        Instant at = search.find(id).orElseThrow().happenedAt();

        for (int round = 0; round < 2; round++) {
            assertThat(between(at, at.plusMillis(1))).containsExactly(id);
            assertThat(between(at.plusMillis(1), at.plusSeconds(9))).isEmpty();
            assertThat(between(at.minusSeconds(9), at)).isEmpty();
            node.sealer().sealAll();
        }
    }

    private List<UUID> between(Instant from, Instant until) {
        EntryFilter all = EntryFilter.all();
        return ids(new EntryFilter(
                Optional.of(from),
                Optional.of(until),
                all.who(),
                all.action(),
                all.outcome(),
                all.objectType(),
                all.objectId(),
                all.agency(),
                all.request(),
                all.agencies()));
    }

    private List<UUID> found(String who, String action, String objectId, String agency) {
        return ids(new EntryFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(who),
                Optional.ofNullable(action),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(objectId),
                Optional.ofNullable(agency),
                Optional.empty(),
                Optional.empty()));
    }

    private List<UUID> ids(EntryFilter filter) {
        return search.newest(filter, Optional.empty(), 10).stream()
                .map(FoundEntry::id)
                .toList();
    }
}
