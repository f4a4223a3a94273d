// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/modules", "/procedures?q=khai%20sinh", "/a/b#c", "/?next=http://example.org"})
    void a_path_of_this_server_is_kept(String wanted) {
        assertThat(LocalPath.orHome(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "modules",
                "//example.org",
                "///example.org",
                "/\\example.org",
                "\\\\example.org",
                "/\t/example.org",
                "/a\r\nSet-Cookie: x=y",
                "https://example.org",
                "javascript:alert(1)",
                " /modules",
                "/thủ-tục",
                "/a|b",
                "/%zz",
                "/sign-in",
                "/sign-out"
            })
    void everything_else_leads_home(String wanted) {
        assertThat(LocalPath.orHome(wanted)).isEqualTo("/");
    }

    @Test
    void an_endless_path_leads_home() {
        assertThat(LocalPath.orHome("/" + "x".repeat(2_000))).isEqualTo("/");
    }
}
