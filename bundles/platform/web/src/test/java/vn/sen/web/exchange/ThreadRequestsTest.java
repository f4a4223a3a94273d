// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.Caller;
import vn.sen.web.api.RequestOrigin;
import vn.sen.web.text.BundleTexts;

class ThreadRequestsTest {

    private final ThreadRequests requests = new ThreadRequests();
    private final Exchange exchange =
            new Exchange(requestFrom("192.0.2.7"), BundleTexts.read(path -> null, Optional.empty()));

    @Test
    void code_inside_a_request_learns_who_calls_and_from_where() {
        Caller caller = new Caller("lan", "Lan", Caller.Kind.SESSION, Set.of());
        requests.enter(exchange);
        assertThat(requests.origin()).contains(new RequestOrigin(exchange.id(), "192.0.2.7", Optional.empty()));
        exchange.caller(Optional.of(caller));
        assertThat(requests.origin().flatMap(RequestOrigin::caller)).contains(caller);
    }

    @Test
    void another_thread_and_the_same_one_afterwards_know_nothing_of_it() {
        requests.enter(exchange);
        assertThat(CompletableFuture.supplyAsync(requests::origin).join()).isEmpty();
        requests.leave();
        assertThat(requests.origin()).isEmpty();
    }

    private static HttpServletRequest requestFrom(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ThreadRequestsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getRemoteAddr") ? address : null);
    }
}
