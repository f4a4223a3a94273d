// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One key of 256 bits. It shows its id only, wherever it may be printed. */
public final class SecretKey {

    static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";
    private static final int ID_BYTES = 6;

    private final String id;
    private final KeyPurpose purpose;
    private final Instant madeAt;
    private final SecretKeySpec aes;
    private final SecretKeySpec hmac;

    SecretKey(String id, KeyPurpose purpose, Instant madeAt, byte[] secret) {
        this.id = id;
        this.purpose = purpose;
        this.madeAt = madeAt;
        this.aes = new SecretKeySpec(secret, "AES");
        this.hmac = new SecretKeySpec(secret, HMAC);
    }

    static SecretKey random(KeyPurpose purpose, Instant now, SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new SecretKey(HexFormat.of().formatHex(id), purpose, now, secret);
    }

    public String id() {
        return id;
    }

    public KeyPurpose purpose() {
        return purpose;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** For AES-GCM. */
    public SecretKeySpec aes() {
        return aes;
    }

    byte[] secret() {
        return aes.getEncoded();
    }

    /** HMAC-SHA-256 of data under this key. */
    public byte[] code(byte[] data) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(hmac);
            return mac.doFinal(data);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }

    /** Tells two keys apart and nothing of the key itself. */
    String fingerprint() {
        return HexFormat.of().formatHex(code("vn.sen key fingerprint".getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public String toString() {
        return purpose + " " + id;
    }
}
