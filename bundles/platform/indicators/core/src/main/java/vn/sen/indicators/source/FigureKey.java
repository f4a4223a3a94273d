// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a figure is about.
 *
 * @param firstDay of its month
 * @param agency {@link #NO_AGENCY} for what belongs to none
 */
public record FigureKey(String measure, LocalDate firstDay, UUID agency) {

    /** Stands in the table for no agency. */
    public static final UUID NO_AGENCY = new UUID(0, 0);

    /** The agency, unless it is none. */
    public static Optional<UUID> known(UUID agency) {
        return Optional.of(agency).filter(id -> !id.equals(NO_AGENCY));
    }
}
