// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;

/** Argon2id (RFC 9106) hashes of passwords, with salt and parameters inside, as {@code $argon2id$…} strings. */
final class PasswordHash {

    /** One of the parameter sets that OWASP holds equal; this one needs little memory while many sign in. */
    private static final int MEMORY_KIB = 9_216;

    private static final int ITERATIONS = 4;
    private static final int LANES = 1;
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    static String of(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return argon2().hash(bytes(password), salt).getResult();
    }

    /** Looks like the hash of a password and is that of none. Making it takes no longer than drawing random numbers. */
    static String ofNobody() {
        byte[] salt = new byte[16];
        byte[] result = new byte[BYTES];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(result);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, ITERATIONS, LANES, base64.encodeToString(salt), base64.encodeToString(result));
    }

    static boolean matches(String password, String hash) {
        byte[] stored = hash.getBytes(StandardCharsets.UTF_8);
        return Argon2Function.getInstanceFromHash(hash).check(bytes(password), stored);
    }

    private static Argon2Function argon2() {
        return Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, BYTES, Argon2.ID);
    }

    /** The same letters typed on another keyboard may arrive as other code points; Vietnamese has many such pairs. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
