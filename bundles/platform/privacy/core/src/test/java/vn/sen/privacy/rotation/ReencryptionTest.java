// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.KeptActs;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.Ids;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedTables;
import vn.sen.privacy.cipher.AesGcmPersonalData;
import vn.sen.privacy.harness.Citizen;
import vn.sen.privacy.keys.KeyRing;
import vn.sen.privacy.keys.TestKeys;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class ReencryptionTest {

    private static final int CITIZENS = 450;
    private static final ProtectedTables TABLES = () -> List.of(new ProtectedTables.Table(
            "citizens",
            "citizen",
            "id",
            List.of(new ProtectedTables.Column(PersonalKind.PHONE, "phone", Optional.of("phone_hash")))));

    @Parameter
    private ModuleDatabase.Product product;

    @TempDir
    private Path folder;

    private ModuleDatabase keys;
    private ModuleDatabase citizens;
    private KeyRing ring;
    private AesGcmPersonalData data;

    @BeforeEach
    void open() {
        keys = ModuleDatabase.open(ModuleDatabase.Product.H2, KeyRing.class);
        citizens = ModuleDatabase.open(product, Citizen.class);
        ring = TestKeys.ring(folder.resolve("keys.json"), keys);
        data = new AesGcmPersonalData(ring, new KeptActs());
    }

    @AfterEach
    void close() {
        citizens.close();
        keys.close();
    }

    @Test
    void every_value_comes_under_the_new_key_and_is_found_by_the_new_hash_alone() {
        List<UUID> ids = add();
        TestKeys.aMinutePasses();
        ring.rotate();

        String result =
                new ReencryptionJobs(citizens.transactions(), data, TABLES).handle(new byte[0], (d, t, e) -> {});

        assertThat(result).contains("\"rows\":" + CITIZENS).contains("\"unreadable\":0");
        for (UUID id : ids) {
            Citizen citizen = find(id);
            assertThat(data.isStale(citizen.phone().cipher())).isFalse();
            assertThat(data.open(citizen.phone().cipher(), place(id))).isEqualTo(phone(ids.indexOf(id)));
            assertThat(citizen.phone().hash()).isEqualTo(data.searchHash(PersonalKind.PHONE, phone(ids.indexOf(id))));
        }
    }

    @Test
    void a_damaged_value_is_counted_and_keeps_no_other_under_the_old_key() {
        List<UUID> ids = add();
        citizens.transactions()
                .run(em -> em.createNativeQuery("update citizens.citizen set phone ="
                                + " (select c.phone from citizens.citizen c where c.id = ?1) where id = ?2")
                        .setParameter(1, ids.get(0))
                        .setParameter(2, ids.get(1))
                        .executeUpdate());
        TestKeys.aMinutePasses();
        ring.rotate();

        String result =
                new ReencryptionJobs(citizens.transactions(), data, TABLES).handle(new byte[0], (d, t, e) -> {});

        assertThat(result).contains("\"unreadable\":1");
        assertThat(data.isStale(find(ids.get(CITIZENS - 1)).phone().cipher())).isFalse();
    }

    @Test
    void a_value_is_found_by_any_spelling_before_and_after_the_rotation() {
        UUID id = add().get(7);
        TestKeys.aMinutePasses();
        ring.rotate();
        String other = "+84 " + phone(7).substring(1);

        assertThat(found(other)).containsExactly(id);
        new ReencryptionJobs(citizens.transactions(), data, TABLES).handle(new byte[0], (d, t, e) -> {});
        assertThat(found(other)).containsExactly(id);
    }

    private List<UUID> found(String phone) {
        return citizens.transactions()
                .read(em -> em.createQuery("select c.id from Citizen c where c.phone.hash in :hashes", UUID.class)
                        .setParameter("hashes", data.searchHashes(PersonalKind.PHONE, phone))
                        .getResultList());
    }

    private List<UUID> add() {
        List<UUID> ids = new ArrayList<>();
        citizens.transactions().run(em -> {
            for (int i = 0; i < CITIZENS; i++) {
                UUID id = Ids.next();
                em.persist(new Citizen(id, data.protectSearchable(PersonalKind.PHONE, phone(i), place(id))));
                ids.add(id);
            }
        });
        return ids;
    }

    private Citizen find(UUID id) {
        return citizens.transactions().read(em -> em.find(Citizen.class, id));
    }

    private static Place place(UUID id) {
        return Place.of("citizens.citizen", "phone", id);
    }

    private static String phone(int number) {
        return String.format("09%08d", number);
    }
}
