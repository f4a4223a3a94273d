// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.throttle.FailureThrottle;

/** Finds out which client asks, and slows down whoever guesses secrets. */
final class ClientCheck {

    private final ApiClients clients;
    private final FailureThrottle throttle;

    ClientCheck(ApiClients clients, FailureThrottle throttle) {
        this.clients = clients;
        this.throttle = throttle;
    }

    /** The answer to a client that has to wait. */
    Optional<Response> slowed(ClientCredentials shown, String address) {
        Optional<Duration> wait = throttle.wait(shown.id(), address);
        return wait.map(left -> OAuthAnswer.fault(
                        new OAuthFault(429, "slow_down", "Too many wrong secrets; wait as Retry-After says"))
                .header(HttpHeaders.RETRY_AFTER, left.toSeconds() + 1)
                .build());
    }

    /** The client that has shown its secret. */
    ClientRecord withSecret(ClientCredentials shown, String address) throws OAuthFault {
        Optional<ClientRecord> client = shown.secret().flatMap(secret -> clients.authenticate(shown.id(), secret));
        if (client.isEmpty()) {
            throttle.failed(shown.id(), address);
            throw OAuthFault.invalidClient();
        }
        throttle.succeeded(shown.id(), address);
        return client.get();
    }

    /**
     * The client that has shown its secret, or the public one of that name. A public name proves nothing: what it
     * presents must. So empty is answered like something wrong presented, and nobody learns which names exist.
     */
    Optional<ClientRecord> known(ClientCredentials shown, String address) throws OAuthFault {
        if (shown.secret().isPresent()) {
            return Optional.of(withSecret(shown, address));
        }
        return clients.find(shown.id())
                .filter(ClientRecord::enabled)
                .filter(client -> !client.kind().confidential());
    }
}
