// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.util.Objects;
import java.util.Optional;
import vn.sen.identity.api.Caller;

/**
 * Where a request comes from.
 *
 * @param id names this request in the log, in the {@code instance} of a problem and in the record of acts; given by this
 *     server, a UUID
 * @param address of the client, as the server sees it
 * @param caller who has signed in, if anybody
 */
public record RequestOrigin(String id, String address, Optional<Caller> caller) {

    public RequestOrigin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(caller, "caller");
    }
}
