// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.util.Objects;
import java.util.Optional;

/**
 * A wish for an account, or for other particulars of one.
 *
 * @param name what the person types to sign in
 */
public record NewUser(String name, String displayName, Optional<String> email) {

    public NewUser {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(email, "email");
    }
}
