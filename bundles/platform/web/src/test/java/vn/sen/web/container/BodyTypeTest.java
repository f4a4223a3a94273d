// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTypeTest {

    @BeforeAll
    static void installJersey() {
        jakarta.ws.rs.ext.RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "/", "application/", ";charset=utf-8", "đ", ""})
    void what_is_no_media_type_is_found(String header) {
        assertThat(BodyType.isReadable(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=\"utf-8\"", "text/plain", "*/*"})
    void what_is_one_is_left_to_the_resource(String header) {
        assertThat(BodyType.isReadable(header)).isTrue();
    }

    @Test
    void a_request_without_the_header_is_no_fault() {
        assertThat(BodyType.isReadable(null)).isTrue();
    }
}
