// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.util.Locale;
import java.util.Optional;
import vn.sen.identity.account.NewUser;

/** What somebody has filled in about a user, shown again beside what is wrong with it. */
public record UserForm(String name, String displayName, String email, GrantForm grant) {

    static final UserForm EMPTY = new UserForm("", "", "", GrantForm.EMPTY);

    public UserForm {
        name = name.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        email = email.strip();
    }

    NewUser toUser() {
        return new NewUser(name, displayName, address());
    }

    Optional<String> address() {
        return Optional.of(email).filter(text -> !text.isEmpty());
    }
}
