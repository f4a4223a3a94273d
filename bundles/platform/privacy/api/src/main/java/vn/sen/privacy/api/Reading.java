// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.api;

import java.util.Objects;
import vn.sen.identity.api.Caller;

/**
 * Who wants to see a personal value in full, and why.
 *
 * @param reason in the caller's own words, {@value #SHORTEST} to {@value #LONGEST} characters
 * @param objectType kind of record the value belongs to, module first: {@code intake.dossier}
 * @param objectId what identifies that record for people; no personal value itself
 */
public record Reading(Caller caller, String reason, String objectType, String objectId) {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 500;

    public Reading {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(objectType, "objectType");
        Objects.requireNonNull(objectId, "objectId");
    }
}
