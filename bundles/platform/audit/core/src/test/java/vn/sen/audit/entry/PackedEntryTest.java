// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.persistence.api.Ids;

class PackedEntryTest {

    private static final ServerCode.Made CODE = new ServerCode.Made("key1", new byte[] {1, -1, 127});

    @Test
    void an_entry_comes_back_word_for_word() {
        StoredEntry entry = entry(Optional.of("Bà \"Lan\" \\ nói:\n😀\u2028"), Optional.empty());

        PackedEntry read = PackedEntry.read(entry.id(), PackedEntry.write(entry, CODE));

        assertThat(read.entry()).isEqualTo(entry);
        assertThat(read.code().keyId()).isEqualTo("key1");
        assertThat(read.code().code()).containsExactly(1, -1, 127);
    }

    @Test
    void a_damaged_text_is_read_in_a_form_that_can_be_sealed() {
        UUID id = Ids.next();
        PackedEntry read = PackedEntry.read(id, "not JSON");

        assertThat(read.entry().id()).isEqualTo(id);
        assertThat(read.entry().action()).isEqualTo("?");
        assertThat(read.entry().changes()).contains("not JSON");
        assertThat(read.code().code()).isEmpty();
    }

    @Test
    void a_text_made_longer_by_hand_still_fits_the_columns_of_a_sealed_entry() {
        StoredEntry entry = entry(Optional.empty(), Optional.of("H12"));
        String longer = PackedEntry.write(entry, CODE).replace("H12", "x".repeat(5_000));

        assertThat(PackedEntry.read(entry.id(), longer).entry().agency().orElseThrow())
                .hasSize(StoredEntry.MOST_CODE);
    }

    private static StoredEntry entry(Optional<String> reason, Optional<String> agency) {
        UUID id = Ids.next();
        return new StoredEntry(
                id,
                StoredEntry.momentOf(id),
                "test.act",
                "DONE",
                "GENERAL",
                "acc-1",
                "Nguyễn Thị Lan",
                "PERSON",
                Optional.empty(),
                Optional.empty(),
                agency,
                Optional.of("test.thing"),
                Optional.of("1"),
                Optional.empty(),
                reason);
    }
}
