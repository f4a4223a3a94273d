// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.api;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.api.Caller;

/**
 * Who wants to see a personal value in full, and why.
 *
 * @param reason in the caller's own words, {@value #SHORTEST} to {@value #LONGEST} characters
 * @param objectType kind of record the value belongs to, module first: {@code intake.dossier}
 * @param objectId what identifies that record for people; no personal value itself
 * @param agencies whose record it is; the auditors of one see that it was read
 */
public record Reading(Caller caller, String reason, String objectType, String objectId, Set<UUID> agencies) {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 500;

    public Reading {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(objectType, "objectType");
        Objects.requireNonNull(objectId, "objectId");
        agencies = Set.copyOf(agencies);
    }

    /** Of a record that belongs to no agency. */
    public Reading(Caller caller, String reason, String objectType, String objectId) {
        this(caller, reason, objectType, objectId, Set.of());
    }
}
