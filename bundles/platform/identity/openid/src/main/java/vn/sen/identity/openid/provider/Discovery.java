// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.identity.openid.ProviderAwayException;

/**
 * Asks a provider what it is (OpenID Connect Discovery 1.0) when that is first needed, and again each hour. While it is
 * away the last answer counts for a day; without one, only one request in ten seconds waits for it.
 */
final class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration USABLE = Duration.ofHours(24);
    private static final Duration TRIED_EVERY = Duration.ofSeconds(10);

    /** A key that is not known is asked for again at most this often, whatever tokens come. */
    private static final Duration KEYS_EVERY = Duration.ofSeconds(5);

    private static final Duration KEYS_FRESH = Duration.ofMinutes(5);

    private record Known(Description description, Instant readAt) {}

    private final String issuer;
    private final BoundedHttp http;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Known> known = Optional.empty();
    private volatile Instant triedAt = Instant.MIN;

    Discovery(String issuer, BoundedHttp http, Clock clock) {
        this.issuer = issuer;
        this.http = http;
        this.clock = clock;
    }

    Description description() throws ProviderAwayException {
        Instant now = clock.instant();
        Optional<Known> last = known;
        if (last.isPresent() && now.isBefore(last.get().readAt().plus(FRESH))) {
            return last.get().description();
        }
        boolean mayTry = !now.isBefore(triedAt.plus(TRIED_EVERY));
        if (mayTry && (last.isPresent() ? asking.tryLock() : lock())) {
            try {
                return ask(clock.instant());
            } finally {
                asking.unlock();
            }
        }
        return usable(now).orElseThrow(() -> new ProviderAwayException(issuer + " did not answer a moment ago"));
    }

    private boolean lock() {
        asking.lock();
        return true;
    }

    private Description ask(Instant now) throws ProviderAwayException {
        Optional<Known> meanwhile =
                known.filter(last -> now.isBefore(last.readAt().plus(FRESH)));
        if (meanwhile.isPresent()) {
            return meanwhile.get().description();
        }
        if (now.isBefore(triedAt.plus(TRIED_EVERY))) {
            return usable(now).orElseThrow(() -> new ProviderAwayException(issuer + " did not answer a moment ago"));
        }
        triedAt = now;
        try {
            Description read = read();
            known = Optional.of(new Known(read, now));
            triedAt = Instant.MIN;
            return read;
        } catch (ProviderAwayException away) {
            Optional<Description> last = usable(now);
            LOG.warn("{}; {}", away.getMessage(), last.isPresent() ? "its last description counts" : "nobody signs in");
            return last.orElseThrow(() -> away);
        }
    }

    private Optional<Description> usable(Instant now) {
        return known.filter(last -> now.isBefore(last.readAt().plus(USABLE))).map(Known::description);
    }

    private Description read() throws ProviderAwayException {
        try {
            URL address = URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
                    .toURL();
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.parse(http.retrieveResource(address).getContent());
            if (!metadata.getIssuer().getValue().equals(issuer)) {
                throw new ProviderAwayException("The provider at " + issuer + " calls itself "
                        + metadata.getIssuer().getValue() + "; set the issuer to exactly what it says, if it is right");
            }
            requireTrusted(metadata);
            return new Description(metadata, keys(metadata.getJWKSetURI().toURL()));
        } catch (IOException | ParseException unreadable) {
            throw new ProviderAwayException(
                    "The provider " + issuer + " cannot be asked what it is: " + unreadable.getMessage(), unreadable);
        }
    }

    private void requireTrusted(OIDCProviderMetadata metadata) throws ProviderAwayException {
        if (metadata.getAuthorizationEndpointURI() == null
                || metadata.getTokenEndpointURI() == null
                || metadata.getJWKSetURI() == null) {
            throw new ProviderAwayException(
                    "The provider " + issuer + " names no authorization endpoint, token endpoint" + " or key set");
        }
        Optional<URI> open = Stream.of(
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getJWKSetURI(),
                        metadata.getUserInfoEndpointURI(),
                        metadata.getEndSessionEndpointURI())
                .flatMap(Stream::ofNullable)
                .filter(uri -> TrustedUrl.of(uri.toString()).isEmpty())
                .findFirst();
        if (open.isPresent()) {
            throw new ProviderAwayException(
                    "The provider " + issuer + " has an address without TLS, " + open.get() + "; it is not used");
        }
    }

    /** No refreshing ahead: that would need a thread. */
    private JWKSource<SecurityContext> keys(URL address) {
        return JWKSourceBuilder.<SecurityContext>create(address, http)
                .refreshAheadCache(false)
                .cache(KEYS_FRESH.toMillis(), Duration.ofSeconds(15).toMillis())
                .rateLimited(KEYS_EVERY.toMillis())
                .outageTolerant(USABLE.toMillis())
                .build();
    }
}
