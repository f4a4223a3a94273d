// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.RetentionClass;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.throttle.FailureThrottle;

/** Finds out which client asks, and slows down whoever guesses secrets. */
final class ClientCheck {

    private final ApiClients clients;
    private final FailureThrottle throttle;
    private final SecurityEvents events;

    ClientCheck(ApiClients clients, FailureThrottle throttle, SecurityEvents events) {
        this.clients = clients;
        this.throttle = throttle;
        this.events = events;
    }

    /** The answer to a client that has to wait. */
    Optional<Response> slowed(ClientCredentials shown, String address) {
        Optional<Duration> wait = throttle.wait(shown.id(), address);
        wait.ifPresent(slowed -> events.recordAttempt(act("identity.client-slowed", shown.id())
                .by(Actor.anonymous())
                .from(address)
                .refused()
                .build()));
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
            events.recordAttempt(act("identity.client-authenticate", shown.id())
                    .by(Actor.anonymous())
                    .from(address)
                    .refused()
                    .build());
            throw OAuthFault.invalidClient();
        }
        throttle.succeeded(shown.id(), address);
        return client.get();
    }

    /** A token was given to a client. */
    void issued(ClientRecord client, String grantType) {
        events.record(act("identity.token-issue", client.id())
                .with("grantType", grantType)
                .build());
    }

    private static AuditEntry.Builder act(String action, String client) {
        return AuditEntry.act(action)
                .retention(RetentionClass.SECURITY)
                .by(new Actor(client, client, Actor.Kind.PROGRAM))
                .on("identity.client", client);
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
