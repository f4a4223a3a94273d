// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Optional;
import vn.sen.identity.account.UserRules;

/** Who a user is; in place of what stood there. */
@Schema(name = "UserParticulars")
public record UserParticulars(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = UserRules.LONGEST_DISPLAY_NAME)
        String displayName,

        @Schema(maxLength = UserRules.LONGEST_EMAIL) Optional<String> email) {

    public UserParticulars {
        displayName = Objects.requireNonNullElse(displayName, "").strip();
        email = Objects.requireNonNullElse(email, Optional.<String>empty()).filter(address -> !address.isBlank());
    }
}
