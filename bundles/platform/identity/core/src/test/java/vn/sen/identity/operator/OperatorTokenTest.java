// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;

class OperatorTokenTest {

    private final Path data;
    private final OperatorToken token;

    OperatorTokenTest(@TempDir Path data) throws IOException {
        this.data = data;
        this.token = new OperatorToken(data);
    }

    @Test
    void whoever_can_read_the_file_is_the_operator() throws IOException {
        Caller operator = token.operator(written(), "127.0.0.1").orElseThrow();

        assertThat(operator.kind()).isEqualTo(Caller.Kind.OPERATOR);
        assertThat(operator.roles()).containsExactly(Roles.ADMINISTRATOR);
    }

    @Test
    void only_the_owner_can_read_the_file() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "[::1]"})
    void it_counts_from_this_machine(String address) throws IOException {
        assertThat(token.operator(written(), address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"203.0.113.7", "10.0.0.1", "2001:db8::1", "localhost", "127.0.0.1.example.org", "", "unix:"})
    void it_counts_from_nowhere_else(String address) throws IOException {
        assertThat(token.operator(written(), address)).isEmpty();
    }

    @Test
    void another_value_is_nobody() throws IOException {
        String other = written().replace(written().charAt(0), '!');

        assertThat(token.operator(other, "127.0.0.1")).isEmpty();
        assertThat(token.operator("", "127.0.0.1")).isEmpty();
    }

    @Test
    void each_start_has_its_own() throws IOException {
        String first = written();

        OperatorToken next = new OperatorToken(data);

        assertThat(next.operator(first, "127.0.0.1")).isEmpty();
        assertThat(next.operator(written(), "127.0.0.1")).isPresent();
    }

    @Test
    void stopping_leaves_no_file() {
        token.remove();

        assertThat(data.resolve("run")).isEmptyDirectory();
    }

    private String written() throws IOException {
        return Files.readString(file()).strip();
    }

    private Path file() {
        return data.resolve("run/operator.token");
    }
}
