// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When the term of a dossier begins under the regulation in force; dated data of the province, never code.
 *
 * @param citation the document that says so
 * @param confirmed whether somebody has read it there
 */
public record StartRule(Beginning beginning, String citation, boolean confirmed) {

    /** What the term begins with. */
    public enum Beginning {
        /** The one-stop accepts the dossier as complete and hands out the receipt. */
        ACCEPTED_COMPLETE,
        /** The competent agency receives the dossier that another one-stop accepted. */
        RECEIVED_BY_COMPETENT_AGENCY
    }

    public StartRule {
        Objects.requireNonNull(beginning, "beginning");
        Objects.requireNonNull(citation, "citation");
    }

    /**
     * The moment at which the term begins.
     *
     * @param accepted when the one-stop accepted the dossier as complete; empty while it has not
     * @param received when the competent agency received it; empty while it has not
     * @return empty as long as the term has not begun
     */
    public Optional<Instant> begins(Optional<Instant> accepted, Optional<Instant> received) {
        return switch (beginning) {
            case ACCEPTED_COMPLETE -> accepted;
            case RECEIVED_BY_COMPETENT_AGENCY -> accepted.isPresent() ? received : Optional.empty();
        };
    }
}
