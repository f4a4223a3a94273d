// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A request as far as the pages look at it: where it comes from, and by which way. */
public final class BrowserRequest {

    private BrowserRequest() {}

    public static HttpServletRequest plain() {
        return request(false, Map.of());
    }

    public static HttpServletRequest request(boolean secure, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                BrowserRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getRemoteAddr" -> "203.0.113.7";
                    case "isSecure" -> secure;
                    case "getHeader" -> headers.get(String.valueOf(args[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
