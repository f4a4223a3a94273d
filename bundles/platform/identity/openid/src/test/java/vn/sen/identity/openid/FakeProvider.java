// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A provider on loopback that says what a test wants it to say. It redeems any code for the nonce it was asked with. */
public final class FakeProvider implements AutoCloseable {

    public static final String CLIENT = "sen";
    public static final String SECRET = "a secret of a fake provider: 100%";

    private final HttpServer server;
    public final Map<String, Object> description = new LinkedHashMap<>();
    public final Map<String, Object> userInfo = new LinkedHashMap<>();
    public UnaryOperator<JWTClaimsSet.Builder> idToken = UnaryOperator.identity();
    public Map<String, String> lastTokenRequest = Map.of();
    public String lastAuthorization = "";
    public RSAKey key = newKey();
    public RSAKey signer = key;
    public String nonce = "";
    public int keysRead;
    public int redirect;

    public FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        userInfo.put("sub", "person-1");
        description.put("issuer", issuer());
        description.put("authorization_endpoint", issuer() + "/authorize");
        description.put("token_endpoint", issuer() + "/token");
        description.put("userinfo_endpoint", issuer() + "/userinfo");
        description.put("jwks_uri", issuer() + "/keys");
        description.put("end_session_endpoint", issuer() + "/end");
        description.put("subject_types_supported", List.of("public"));
        description.put("response_types_supported", List.of("code"));
        description.put("id_token_signing_alg_values_supported", List.of("RS256"));
        server.createContext("/", this::answer);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException noRsa) {
            throw new IllegalStateException(noRsa);
        }
    }

    /** Remembers the nonce of the address that a browser was sent to. */
    public Map<String, String> sentTo(URI address) {
        Map<String, String> query = parameters(address.getRawQuery());
        nonce = query.get("nonce");
        return query;
    }

    public JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("person-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, JOSEObjectType.JWT);
    }

    public String signed(JWTClaimsSet claims, JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signer.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (redirect > 0) {
                exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
                exchange.sendResponseHeaders(redirect, -1);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, description);
                case "/keys" -> {
                    keysRead++;
                    json(exchange, new JWKSet(key.toPublicJWK()).toJSONObject());
                }
                case "/token" -> json(exchange, tokens(exchange));
                case "/userinfo" -> json(exchange, userInfo);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private Map<String, Object> tokens(HttpExchange exchange) throws IOException {
        lastTokenRequest = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        lastAuthorization = header == null
                ? ""
                : new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        Map<String, Object> answer = new HashMap<>();
        answer.put("access_token", "opaque");
        answer.put("token_type", "Bearer");
        answer.put(
                "id_token", signed(idToken.apply(claims().claim("nonce", nonce)).build()));
        return answer;
    }

    private static void json(HttpExchange exchange, Map<String, Object> object) throws IOException {
        byte[] body = JSONObjectUtils.toJSONString(object).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
