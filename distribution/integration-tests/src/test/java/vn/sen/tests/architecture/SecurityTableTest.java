// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of security requirements say which test shows each; a test that was renamed shows nothing. */
class SecurityTableTest {

    private final NamedTests tests;

    SecurityTableTest() throws IOException {
        tests = new NamedTests(House.sources());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASVS.md", "ASVS-TOKENS.md"})
    void every_test_that_a_table_names_exists(String table) throws IOException {
        Path file = House.sources().resolve("distribution").resolve(table);

        assertThat(tests.missingOf(Files.readString(file))).isEmpty();
    }

    @Test
    void a_test_that_is_none_is_found() {
        assertThat(tests.missingOf(
                        "`SecurityTableTest`, `NobodyTest`, `SecurityTableTest.a_test_that_is_none_is_found`,"
                                + " `SecurityTableTest.nothing_at_all`"))
                .containsExactly("`NobodyTest`", "`SecurityTableTest.nothing_at_all`");
    }
}
