// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathPrefixTest {

    @Test
    void a_resource_is_served_under_what_stands_before_the_first_template() {
        assertThat(PathPrefix.of("api/v1/procedures/{code}/versions")).contains("/api/v1/procedures");
        assertThat(PathPrefix.of("/tracking/")).contains("/tracking");
        assertThat(PathPrefix.of("a/b{c}")).contains("/a");
    }

    @Test
    void a_path_that_begins_with_a_template_would_take_the_whole_server_and_has_no_prefix() {
        assertThat(PathPrefix.of("{anything: .*}")).isEmpty();
    }

    @Test
    void the_root_page_takes_nothing_but_itself() {
        assertThat(PathPrefix.patterns(PathPrefix.of("").orElseThrow())).containsExactly("");
        assertThat(PathPrefix.patterns("/api")).containsExactly("/api", "/api/*");
    }
}
