// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Objects;
import java.util.Optional;

/**
 * A request that was refused because its caller lacks a right.
 *
 * @param caller empty when nobody is signed in
 * @param remoteAddress as the server sees it
 * @param method HTTP method and template of the path, without what identifies the record: {@code GET /api/v1/users/{id}}
 * @param code of the problem that was answered
 * @param request name of the request, as the answer's {@code instance} tells it
 */
public record Refusal(Optional<Caller> caller, String remoteAddress, String method, String code, String request) {

    public Refusal {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(remoteAddress, "remoteAddress");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(request, "request");
    }
}
