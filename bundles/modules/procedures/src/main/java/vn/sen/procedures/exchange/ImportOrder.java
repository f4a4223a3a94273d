// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an import job needs to know beside the document: stored with the job in front of it.
 *
 * @param by subject of the caller
 * @param language of the messages in the report, {@code vi} or {@code en}
 * @param agencies for which the caller published when the job was accepted; empty: the whole province
 */
public record ImportOrder(boolean dryRun, String by, String language, Optional<Set<UUID>> agencies) {

    /** Jobs accepted before agencies had publishers of their own say nothing of them. */
    public ImportOrder {
        agencies = Objects.requireNonNullElse(agencies, Optional.empty());
    }

    /** For the whole province. */
    public ImportOrder(boolean dryRun, String by, String language) {
        this(dryRun, by, language, Optional.empty());
    }
}
