// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the signed code of a form says. The names in it are of one letter, because all of it must fit into a square that a
 * cheap telephone reads.
 *
 * @param agency its code, or its name where it has none
 * @param subject the code of the dossier
 * @param digest of what the form shows, see {@link ContentDigest}
 */
public record FormClaims(
        UUID id, String kind, String number, String agency, String subject, LocalDate day, String digest) {

    private static final int UUID_BYTES = 16;

    /** @throws RuntimeException one of those that parsing throws, when these are no claims of a form */
    static FormClaims read(Map<String, Object> claims) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text(claims, "i")));
        if (bytes.remaining() != UUID_BYTES) {
            throw new IllegalArgumentException("The code names no form");
        }
        return new FormClaims(
                new UUID(bytes.getLong(), bytes.getLong()),
                text(claims, "k"),
                text(claims, "n"),
                text(claims, "a"),
                text(claims, "s"),
                LocalDate.parse(text(claims, "d")),
                text(claims, "h"));
    }

    Map<String, Object> written() {
        byte[] bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("i", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        claims.put("k", kind);
        claims.put("n", number);
        claims.put("a", agency);
        claims.put("s", subject);
        claims.put("d", day.toString());
        claims.put("h", digest);
        return claims;
    }

    private static String text(Map<String, Object> claims, String name) {
        if (claims.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The code has no " + name);
    }
}
