// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What a signature says beside who and when; at most 500 characters each.
 *
 * @param reason why it was signed
 * @param location where
 */
public record SigningDetails(Optional<String> reason, Optional<String> location) {

    private static final int LONGEST = 500;

    public SigningDetails {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(location, "location");
        if (reason.orElse("").length() > LONGEST || location.orElse("").length() > LONGEST) {
            throw new IllegalArgumentException("Reason and location have at most " + LONGEST + " characters");
        }
    }

    public static SigningDetails none() {
        return new SigningDetails(Optional.empty(), Optional.empty());
    }

    public static SigningDetails because(String reason) {
        return new SigningDetails(Optional.of(reason), Optional.empty());
    }
}
