// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * That a form counts no more.
 *
 * @param reason for the record of acts; whoever checks the form is not told
 * @param replacedBy the form that took its place, if one did
 */
public record FormRevocation(Instant at, String reason, Optional<UUID> replacedBy) {

    public FormRevocation {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(replacedBy, "replacedBy");
    }
}
