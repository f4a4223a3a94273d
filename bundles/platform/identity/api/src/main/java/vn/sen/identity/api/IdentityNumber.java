// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Objects;

/** A person's identity number with how surely it is the person's own. Its text masks the number. */
public record IdentityNumber(String number, AssuranceLevel level) {

    public IdentityNumber {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(level, "level");
    }

    /** For logs: without the number. */
    @Override
    public String toString() {
        return "IdentityNumber[" + level + "]";
    }
}
