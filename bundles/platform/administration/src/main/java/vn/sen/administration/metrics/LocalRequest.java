// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells requests made on this machine from those that a proxy on this machine passes on. */
final class LocalRequest {

    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private LocalRequest() {}

    static boolean is(HttpServletRequest request) {
        return PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null)
                && isLoopback(request.getRemoteAddr());
    }

    /** @param address literal, as the servlet container gives it; no name is ever looked up */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
