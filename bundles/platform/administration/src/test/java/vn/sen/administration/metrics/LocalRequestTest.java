// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1"})
    void a_request_from_this_machine_is_local(String address) {
        assertThat(LocalRequest.is(request(address, Map.of()))).isTrue();
    }

    @Test
    void a_request_from_elsewhere_is_not() {
        assertThat(LocalRequest.is(request("203.0.113.7", Map.of()))).isFalse();
        assertThat(LocalRequest.is(request("2001:db8::1", Map.of()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
    void a_request_that_a_proxy_on_this_machine_passed_on_is_not(String header) {
        assertThat(LocalRequest.is(request("127.0.0.1", Map.of(header, "203.0.113.7"))))
                .isFalse();
    }

    private static HttpServletRequest request(String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                LocalRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get(String.valueOf(args[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
