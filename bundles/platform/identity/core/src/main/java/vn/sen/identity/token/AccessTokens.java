// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.identity.ExpiringCache;
import vn.sen.identity.Secret;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.token.AccessToken.Person;

/**
 * Access tokens: JSON Web Tokens signed with ES256, as RFC 9068 profiles them. A token once verified is remembered by
 * its hash until it expires, because checking a signature takes longer than most requests.
 */
@Component(service = AccessTokens.class, configurationPid = "vn.sen.identity.tokens")
@Designate(ocd = AccessTokens.Config.class)
public final class AccessTokens {

    /** How clocks of two nodes may differ. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final int LONGEST = 4_096;
    private static final String FAMILY = "sen_family";

    /** For whoever checks a token without asking here; the client itself is asked for when one comes back. */
    private static final String AGENCIES = "agencies";

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    /** Settings of access tokens. */
    @ObjectClassDefinition(name = "Access tokens", description = "What POST /oauth2/token gives out")
    public @interface Config {
        @AttributeDefinition(description = "Name of this server in the claim iss; the same on every node")
        String issuer() default "urn:sen";

        @AttributeDefinition(description = "Minutes that a token is valid", min = "1", max = "60")
        int minutes() default 15;
    }

    private final KeyRing keys;
    private final Clock clock;
    private final String issuer;
    private final Duration life;
    private final ExpiringCache<String, AccessToken> verified;

    @Activate
    public AccessTokens(Config config, @Reference KeyRing keys) {
        this(config.issuer(), Duration.ofMinutes(config.minutes()), keys, Clock.systemUTC());
    }

    AccessTokens(String issuer, Duration life, KeyRing keys, Clock clock) {
        this.issuer = issuer;
        this.life = life;
        this.keys = keys;
        this.clock = clock;
        this.verified = new ExpiringCache<>(10_000, clock);
    }

    public Duration life() {
        return life;
    }

    /** A token for a program that acts for itself. */
    public String issue(String clientId, ClientRights rights) {
        return sign(claims(clientId, clientId, rights).build());
    }

    /** A token for a program that acts for a person who allowed it to. */
    public String issue(String clientId, Person person, ClientRights rights) {
        return sign(claims(person.account().toString(), clientId, rights)
                .claim(FAMILY, person.family().toString())
                .build());
    }

    private JWTClaimsSet.Builder claims(String subject, String clientId, ClientRights rights) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(issuer)
                .subject(subject)
                .claim("client_id", clientId)
                .claim("roles", List.copyOf(new TreeSet<>(rights.roles())))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .jwtID(UUID.randomUUID().toString());
        if (!rights.agencies().isEmpty()) {
            claims.claim(
                    AGENCIES,
                    rights.agencies().stream().map(UUID::toString).sorted().toList());
        }
        return claims;
    }

    private String sign(JWTClaimsSet claims) {
        ECKey key = keys.signing();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException unusableKey) {
            throw new IllegalStateException("The signing key " + key.getKeyID() + " cannot sign", unusableKey);
        }
        return token.serialize();
    }

    /** What a token says; empty when it is not ours, altered or expired. */
    public Optional<AccessToken> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        String hash = Secret.hash(token);
        Optional<AccessToken> remembered = verified.get(hash);
        if (remembered.isPresent()) {
            // A key may have been discarded since.
            return remembered.filter(known -> keys.verifying(known.keyId()).isPresent());
        }
        Optional<AccessToken> checked = check(token);
        checked.ifPresent(valid -> verified.put(hash, valid, valid.expiresAt()));
        return checked;
    }

    private Optional<AccessToken> check(String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            if (!signedByUs(parsed)) {
                return Optional.empty();
            }
            return token(parsed.getHeader().getKeyID(), parsed.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private boolean signedByUs(SignedJWT token) throws JOSEException {
        JWSHeader header = token.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !TYPE.equals(header.getType())) {
            return false;
        }
        Optional<ECKey> key = Optional.ofNullable(header.getKeyID()).flatMap(keys::verifying);
        return key.isPresent() && token.verify(new ECDSAVerifier(key.get()));
    }

    private Optional<AccessToken> token(String keyId, JWTClaimsSet claims) throws ParseException {
        Instant now = clock.instant();
        if (!issuer.equals(claims.getIssuer()) || !claims.getAudience().contains(issuer)) {
            return Optional.empty();
        }
        Date expires = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        String client = claims.getStringClaim("client_id");
        List<String> roles = claims.getStringListClaim("roles");
        String id = claims.getJWTID();
        if (expires == null || issued == null || client == null || roles == null || id == null) {
            return Optional.empty();
        }
        boolean current = now.isBefore(expires.toInstant()) && !now.plus(SKEW).isBefore(issued.toInstant());
        return Optional.of(new AccessToken(id, keyId, client, person(claims), Set.copyOf(roles), expires.toInstant()))
                .filter(token -> current);
    }

    private static Optional<Person> person(JWTClaimsSet claims) throws ParseException {
        return Optional.ofNullable(claims.getStringClaim(FAMILY))
                .map(family -> new Person(UUID.fromString(claims.getSubject()), UUID.fromString(family)));
    }
}
