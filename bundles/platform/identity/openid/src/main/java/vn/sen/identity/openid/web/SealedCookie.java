// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import vn.sen.identity.openid.provider.SignInRequest;

/**
 * Keeps a {@link PendingSignIn} in the browser, encrypted with AES-GCM under a key that every node derives from what it
 * shares with the provider. Sign-ins in several tabs have a cookie each.
 */
final class SealedCookie {

    static final String PREFIX = "sen-openid-";

    private static final String PATH = "/sign-in/openid/";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PARTS = 6;

    private final SecretKey key;
    private final byte[] provider;
    private final SecureRandom random = new SecureRandom();

    SealedCookie(SecretKey key, String provider) {
        this.key = key;
        this.provider = provider.getBytes(StandardCharsets.UTF_8);
    }

    /** The cookie's name tells nothing of the state that it goes with. */
    static String name(String state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 9));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("This Java has no SHA-256", everyJavaHasIt);
        }
    }

    NewCookie seal(PendingSignIn pending, boolean secure) {
        SignInRequest request = pending.request();
        String text = String.join(
                "\n",
                request.redirectUri().toString(),
                request.state(),
                request.nonce(),
                request.verifier(),
                pending.beganAt().toString(),
                pending.linkFor().orElse(""),
                pending.returnTo());
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("This Java has no AES-GCM"));
        byte[] value = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return cookie(request.state(), secure)
                .value(Base64.getUrlEncoder().withoutPadding().encodeToString(value))
                .maxAge((int) PendingSignIn.LIFE.toSeconds())
                .build();
    }

    /** Has the browser forget it. */
    static NewCookie forgotten(String state, boolean secure) {
        return cookie(state, secure).value("").maxAge(0).build();
    }

    /** What was sealed; empty when somebody else made or altered it. */
    Optional<PendingSignIn> open(String value) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(value);
            if (sealed.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length))
                    .map(bytes -> read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static PendingSignIn read(String text) {
        String[] parts = text.split("\n", PARTS + 1);
        return new PendingSignIn(
                new SignInRequest(URI.create(parts[0]), parts[1], parts[2], parts[3], List.of()),
                parts[6],
                Optional.of(parts[5]).filter(subject -> !subject.isEmpty()),
                Instant.parse(parts[4]));
    }

    /** Empty when the value was not sealed for this provider with this key. */
    private Optional<byte[]> cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(provider);
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException altered) {
            return Optional.empty();
        }
    }

    /** Lax, because the browser comes back from another site. */
    private static NewCookie.Builder cookie(String state, boolean secure) {
        return new NewCookie.Builder(name(state))
                .path(PATH)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure);
    }
}
