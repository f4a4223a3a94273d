// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import org.osgi.annotation.versioning.ProviderType;

/** Hears of refused requests and has them recorded. Safe for many threads. */
@ProviderType
public interface RefusedRequests {

    /** Takes note and returns at once; the record of acts has it a moment later, repetitions of a minute as one. */
    void refused(Refusal refusal);
}
