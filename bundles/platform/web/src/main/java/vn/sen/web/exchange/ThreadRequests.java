// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.exchange;

import java.util.Optional;
import vn.sen.web.api.CurrentRequest;
import vn.sen.web.api.RequestOrigin;

/** Binds a request to the thread that answers it. */
public final class ThreadRequests implements CurrentRequest {

    private final ThreadLocal<Exchange> current = new ThreadLocal<>();

    /** Binds a request to this thread, which has to {@link #leave} it in the end, come what may. */
    public void enter(Exchange exchange) {
        current.set(exchange);
    }

    public void leave() {
        current.remove();
    }

    @Override
    public Optional<RequestOrigin> origin() {
        return Optional.ofNullable(current.get()).map(Exchange::origin);
    }
}
