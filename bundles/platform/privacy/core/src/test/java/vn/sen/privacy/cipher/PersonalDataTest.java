// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeProperty;
import vn.sen.audit.KeptActs;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;
import vn.sen.audit.api.RetentionClass;
import vn.sen.identity.api.Caller;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.Reading;
import vn.sen.privacy.api.UnreadableValueException;
import vn.sen.privacy.keys.KeyRing;
import vn.sen.privacy.keys.TestKeys;

class PersonalDataTest {

    private static final Place HERE = Place.of("intake.applicant", "phone", new UUID(0, 1));
    private static final Caller CLERK = new Caller("lan", "Lan", Caller.Kind.SESSION, Set.of());

    private static ModuleDatabase database;
    private static KeyRing ring;

    private KeptActs acts;
    private AesGcmPersonalData data;

    @BeforeContainer
    static void open() throws Exception {
        database = ModuleDatabase.open(ModuleDatabase.Product.H2, KeyRing.class);
        ring = TestKeys.ring(Files.createTempDirectory("keys").resolve("keys.json"), database);
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @BeforeProperty
    void start() {
        acts = new KeptActs();
        data = new AesGcmPersonalData(ring, acts);
    }

    @Property(tries = 200)
    void what_was_protected_comes_back_as_it_was(@ForAll("texts") String value) {
        String stored = data.protect(value, HERE);
        assertThat(data.open(stored, HERE)).isEqualTo(value);
        assertThat(stored).matches("1\\.[0-9a-f]+\\.[A-Za-z0-9_-]+");
        assertThat(stored.length()).isLessThanOrEqualTo(60 + value.getBytes(StandardCharsets.UTF_8).length * 4 / 3 + 3);
    }

    @Provide
    Arbitrary<String> texts() {
        // Half a surrogate pair is no text, and has no UTF-8.
        return Arbitraries.strings()
                .ofMaxLength(300)
                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    @Property(tries = 1)
    void the_same_value_never_gives_the_same_text_twice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            assertThat(seen.add(data.protect("0912345678", HERE))).isTrue();
        }
    }

    @Property(tries = 1)
    void a_value_moved_to_another_row_column_or_table_does_not_decrypt() {
        String stored = data.protect("0912345678", HERE);
        for (Place elsewhere : Set.of(
                Place.of("intake.applicant", "phone", new UUID(0, 2)),
                Place.of("intake.applicant", "mobile", new UUID(0, 1)),
                Place.of("intake.owner", "phone", new UUID(0, 1)))) {
            assertThatThrownBy(() -> data.open(stored, elsewhere))
                    .isInstanceOf(UnreadableValueException.class)
                    .hasMessageNotContaining("0912");
        }
    }

    @Property(tries = 100)
    void a_value_with_a_changed_character_does_not_decrypt(@ForAll int where) {
        String stored = data.protect("0912345678", HERE);
        // The last character of Base64 may hold bits that mean nothing.
        int at = Math.floorMod(where, stored.length() - 1);
        char other = stored.charAt(at) == 'a' ? 'b' : 'a';
        String changed = stored.substring(0, at) + other + stored.substring(at + 1);
        assertThatThrownBy(() -> data.open(changed, HERE)).isInstanceOf(UnreadableValueException.class);
    }

    @Property(tries = 20)
    void values_under_old_keys_stay_readable_and_are_found_after_rotations(@ForAll("texts") String value) {
        String stored = data.protect(value, HERE);
        String hash = data.searchHash(PersonalKind.OTHER, value);
        assertThat(data.isStale(stored)).isFalse();

        TestKeys.aMinutePasses();
        ring.rotate();

        assertThat(data.isStale(stored)).isTrue();
        assertThat(data.open(stored, HERE)).isEqualTo(value);
        assertThat(data.searchHashes(PersonalKind.OTHER, value))
                .contains(hash)
                .first()
                .isNotEqualTo(hash);
        assertThat(data.isStale(data.protect(value, HERE))).isFalse();
    }

    @Property(tries = 1)
    void two_spellings_are_found_under_one_hash_and_two_kinds_are_not() {
        assertThat(data.searchHash(PersonalKind.PHONE, "+84 912 345 678"))
                .isEqualTo(data.searchHash(PersonalKind.PHONE, "0912.345.678"))
                .isNotEqualTo(data.searchHash(PersonalKind.IDENTITY_NUMBER, "0912345678"))
                .hasSize(43);
    }

    @Property(tries = 1)
    void seeing_a_value_in_full_is_an_act_with_its_reason_and_without_the_value() {
        String stored = data.protect("0912345678", HERE);

        String shown =
                data.reveal(stored, HERE, new Reading(CLERK, " Gọi hẹn trả kết quả ", "intake.dossier", "H12-1"));

        assertThat(shown).isEqualTo("0912345678");
        assertThat(acts.acts()).hasSize(1);
        AuditEntry act = acts.acts().get(0);
        assertThat(act.action()).isEqualTo("privacy.reveal");
        assertThat(act.retention()).isEqualTo(RetentionClass.PERSONAL_DATA);
        assertThat(act.reason()).contains("Gọi hẹn trả kết quả");
        assertThat(act.target()).contains(new AuditEntry.Target("intake.dossier", "H12-1"));
        assertThat(act.changes())
                .containsExactly(new Change("field", Optional.empty(), Optional.of("intake.applicant.phone")));
    }

    @Property(tries = 1)
    void without_a_reason_nothing_is_shown_and_nothing_recorded() {
        String stored = data.protect("0912345678", HERE);
        assertThatThrownBy(() -> data.reveal(stored, HERE, new Reading(CLERK, "  vì  ", "intake.dossier", "H12-1")))
                .hasMessage("400 reason-missing");
        assertThat(acts.acts()).isEmpty();
    }

    @Property(tries = 1)
    void an_old_value_of_no_kind_is_unreadable() {
        assertThatThrownBy(() -> data.open("0912345678", HERE)).isInstanceOf(UnreadableValueException.class);
    }
}
