// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** How this server shows a provider who it is: by a secret that both know, or by a key that only it has. */
public final class ClientIdentity {

    private static final String FILE = "file:";

    private final ClientID id;
    private final Optional<Secret> secret;
    private final Optional<JWK> key;

    private ClientIdentity(ClientID id, Optional<Secret> secret, Optional<JWK> key) {
        this.id = id;
        this.secret = secret;
        this.key = key;
    }

    /**
     * @param secret or empty, or {@code file:} and a path from {@code folder}
     * @param privateKey or empty, or {@code file:} and a path from {@code folder}
     * @throws IllegalArgumentException when there is not exactly one of them, or it cannot be read
     */
    public static ClientIdentity of(String id, String secret, String privateKey, Path folder) {
        if (id.isBlank() || secret.isBlank() == privateKey.isBlank()) {
            throw new IllegalArgumentException("Set clientId and either clientSecret or privateKey");
        }
        ClientID client = new ClientID(id);
        if (privateKey.isBlank()) {
            return new ClientIdentity(client, Optional.of(new Secret(value(secret, folder))), Optional.empty());
        }
        try {
            JWK key = JWK.parse(value(privateKey, folder));
            if (!key.isPrivate() || !(key instanceof RSAKey || key instanceof ECKey)) {
                throw new IllegalArgumentException("privateKey must be an RSA or EC key with its private part");
            }
            return new ClientIdentity(client, Optional.empty(), Optional.of(key));
        } catch (ParseException noKey) {
            throw new IllegalArgumentException("privateKey is no JSON Web Key", noKey);
        }
    }

    public ClientID id() {
        return id;
    }

    /** A key that every node has, because each has the secret or the private key, and nobody else. */
    public SecretKey derivedKey(String purpose) {
        byte[] material = secret.map(Secret::getValue)
                .or(() -> key.map(JWK::toJSONString))
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(material, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("This Java has no HmacSHA256", everyJavaHasIt);
        }
    }

    ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        if (key.isPresent()) {
            return signed(key.get(), metadata);
        }
        List<ClientAuthenticationMethod> offered =
                Optional.ofNullable(metadata.getTokenEndpointAuthMethods()).orElse(List.of());
        boolean onlyPost = offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return onlyPost
                ? new ClientSecretPost(id, secret.orElseThrow())
                : new ClientSecretBasic(id, secret.orElseThrow());
    }

    private ClientAuthentication signed(JWK own, OIDCProviderMetadata metadata) {
        try {
            boolean rsa = own instanceof RSAKey;
            PrivateKey signer =
                    rsa ? own.toRSAKey().toRSAPrivateKey() : own.toECKey().toECPrivateKey();
            return new PrivateKeyJWT(
                    id,
                    metadata.getTokenEndpointURI(),
                    rsa ? JWSAlgorithm.RS256 : algorithm(own.toECKey()),
                    signer,
                    own.getKeyID(),
                    null);
        } catch (JOSEException unusable) {
            throw new IllegalStateException("privateKey cannot sign", unusable);
        }
    }

    private static JWSAlgorithm algorithm(ECKey key) {
        return switch (key.getCurve().getName()) {
            case "P-384" -> JWSAlgorithm.ES384;
            case "P-521" -> JWSAlgorithm.ES512;
            default -> JWSAlgorithm.ES256;
        };
    }

    private static String value(String setting, Path folder) {
        if (!setting.startsWith(FILE)) {
            return setting;
        }
        Path file = folder.resolve(setting.substring(FILE.length()));
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    file + " with the secret or key of this server cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }
}
