// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class KeyRingTest {

    @Parameter
    private ModuleDatabase.Product product;

    @TempDir
    private Path folder;

    private ModuleDatabase database;
    private Path file;

    @BeforeEach
    void open() {
        database = ModuleDatabase.open(product, KeyRing.class);
        file = folder.resolve("keys/keys.json");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_start_makes_a_file_that_only_its_owner_reads() throws Exception {
        KeyRing ring = TestKeys.ring(file, database);

        assertThat(ring.keys().keys()).hasSize(KeyPurpose.values().length);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_further_start_and_a_further_node_read_the_same_keys() {
        String first =
                TestKeys.ring(file, database).current(KeyPurpose.ENCRYPTION).id();

        assertThat(TestKeys.ring(file, database).current(KeyPurpose.ENCRYPTION).id())
                .isEqualTo(first);
    }

    @Test
    void a_server_without_the_file_that_data_need_refuses_and_makes_no_other() {
        TestKeys.ring(file, database).keys();
        Path other = folder.resolve("other/keys.json");
        KeyRing ring = TestKeys.ring(other, database);

        assertThatThrownBy(ring::keys)
                .isInstanceOf(ProblemException.class)
                .hasMessage("503 keys-missing")
                .rootCause()
                .hasMessageContaining(other.toString())
                .hasMessageContaining("SEN_KEYS");
        assertThat(other).doesNotExist();
    }

    @Test
    void a_file_put_back_is_used_without_a_new_start() throws Exception {
        TestKeys.ring(file, database).keys();
        Path away = folder.resolve("backup.json");
        Files.move(file, away);
        KeyRing ring = TestKeys.ring(file, database);
        assertThatThrownBy(ring::keys).isInstanceOf(ProblemException.class);

        Files.move(away, file);

        assertThat(ring.keys().keys()).isNotEmpty();
    }

    @Test
    void the_keys_of_another_province_are_refused_by_name() throws Exception {
        String needed =
                TestKeys.ring(file, database).current(KeyPurpose.ENCRYPTION).id();
        Path foreign = folder.resolve("foreign.json");
        try (ModuleDatabase elsewhere = ModuleDatabase.open(ModuleDatabase.Product.H2, KeyRing.class)) {
            TestKeys.ring(foreign, elsewhere).keys();
        }
        KeyRing ring = TestKeys.ring(foreign, database);

        assertThatThrownBy(ring::keys).rootCause().hasMessageContaining(needed);
    }

    @Test
    void a_damaged_file_is_refused_and_says_nothing_of_what_is_in_it() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"format\": 1, \"keys\": [{\"secret\": \"c2VjcmV0\"}]}");

        assertThatThrownBy(() -> TestKeys.ring(file, database).keys())
                .rootCause()
                .hasMessageContaining("damaged")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void a_file_that_goes_while_the_server_runs_does_not_stop_it() throws Exception {
        KeyRing ring = TestKeys.ring(file, database);
        String before = ring.current(KeyPurpose.INTEGRITY).id();

        Files.delete(file);
        TestKeys.aMinutePasses();

        assertThat(ring.current(KeyPurpose.INTEGRITY).id()).isEqualTo(before);
    }

    @Test
    void after_a_rotation_the_other_nodes_write_with_the_new_key_and_read_the_old() {
        KeyRing one = TestKeys.ring(file, database);
        KeyRing other = TestKeys.ring(file, database);
        String old = other.current(KeyPurpose.ENCRYPTION).id();
        TestKeys.aMinutePasses();

        String renewed = one.rotate().of(KeyPurpose.ENCRYPTION).get(0).id();
        TestKeys.aMinutePasses();

        assertThat(renewed).isNotEqualTo(old);
        assertThat(other.current(KeyPurpose.ENCRYPTION).id()).isEqualTo(renewed);
        assertThat(other.find(KeyPurpose.ENCRYPTION, old)).isPresent();
    }

    @Test
    void a_key_shows_nothing_of_itself() {
        SecretKey key = TestKeys.ring(file, database).current(KeyPurpose.SEARCH);
        assertThat(key.toString()).isEqualTo("SEARCH " + key.id());
    }
}
