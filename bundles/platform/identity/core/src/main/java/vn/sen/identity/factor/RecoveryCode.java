// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import vn.sen.identity.Secret;

/**
 * A code that stands in once for an authenticator that was lost. Its 24 characters are nearly 119 random bits, so that
 * its plain SHA-256 gives away nothing.
 */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {

    static final int LENGTH = 24;

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private String id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(String id, UUID accountId) {
        this.id = id;
        this.accountId = accountId;
    }

    /** A new code as the person sees it: groups of four with hyphens between. */
    static String random() {
        StringBuilder code = new StringBuilder();
        for (int position = 0; position < LENGTH; position++) {
            if (position > 0 && position % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The id of the row for a code however it was typed. */
    static String idOf(UUID account, String typed) {
        return Secret.hash(account + ":" + plain(typed));
    }

    /** Small letters and digits only: hyphens and blanks are for the eye. */
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
