// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.sen.identity.account.NewUser;
import vn.sen.identity.account.UserRules;

/** A wish for a new account. */
@Schema(name = "NewUser")
public record UserOrder(
        @Schema(
                description = "What the person types to sign in: small letters, digits, dot, hyphen, underscore",
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 2,
                maxLength = UserRules.LONGEST_NAME,
                example = "nguyen.van.a")
        String name,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = UserRules.LONGEST_DISPLAY_NAME,
                example = "Nguyễn Văn A")
        String displayName,

        @Schema(maxLength = UserRules.LONGEST_EMAIL) Optional<String> email,

        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED), maxItems = 100)
        List<GrantOrder> grants) {

    /** What is missing counts as empty, so that every fault is told in one answer. */
    public UserOrder {
        name = Objects.requireNonNullElse(name, "").strip();
        displayName = Objects.requireNonNullElse(displayName, "").strip();
        email = Objects.requireNonNullElse(email, Optional.<String>empty()).filter(address -> !address.isBlank());
        grants = List.copyOf(Objects.requireNonNullElse(grants, List.of()));
    }

    NewUser toUser() {
        return new NewUser(name, displayName, email);
    }
}
