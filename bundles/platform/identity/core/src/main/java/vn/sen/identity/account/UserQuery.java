// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which accounts are wanted.
 *
 * @param text words of the account's name, the person's name or the e-mail address; diacritics are optional
 * @param role held today
 * @param agency at which a role is held today, not above or below it
 * @param enabled in that state
 * @param within one of these is where a role is or was held, and where what is asked of roles is looked for; empty: anywhere
 */
public record UserQuery(
        String text,
        Optional<String> role,
        Optional<UUID> agency,
        Optional<Boolean> enabled,
        Optional<Set<UUID>> within) {

    private static final int MOST_WORDS = 8;

    public UserQuery {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(enabled, "enabled");
        Objects.requireNonNull(within, "within");
    }

    /** Wherever roles are held. */
    public UserQuery(String text, Optional<String> role, Optional<UUID> agency, Optional<Boolean> enabled) {
        this(text, role, agency, enabled, Optional.empty());
    }

    List<String> words() {
        return Arrays.stream(SearchText.fold(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
