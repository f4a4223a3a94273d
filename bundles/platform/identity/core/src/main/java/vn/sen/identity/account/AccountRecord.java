// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An account as it was when it was read; without its password, which nobody can read.
 *
 * @param oneTime true while the password was given by somebody else
 * @param demo true for the account of the demonstration, of which no second factor is asked
 * @param version grows with each change
 */
public record AccountRecord(
        UUID id,
        String name,
        String displayName,
        Optional<String> email,
        boolean hasPassword,
        boolean oneTime,
        boolean enabled,
        boolean demo,
        Instant createdAt,
        Optional<Instant> lastSignInAt,
        long version) {

    public AccountRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(lastSignInAt, "lastSignInAt");
    }
}
