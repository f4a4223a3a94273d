// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose records a figure is about.
 *
 * @param agency empty for the whole province
 * @param successorsOn the day on which it is asked for what the agency answers for
 */
public record FigureScope(Reach reach, Optional<UUID> agency, Optional<LocalDate> successorsOn) {

    /** How far it reaches. */
    public enum Reach {
        /** Every agency, and what belongs to none. */
        PROVINCE,
        /** The agency alone. */
        ITSELF,
        /** The agency and what stood under it on the last day of each period. */
        SUBTREE,
        /**
         * The agency, what stands under it on a day, and what ended before and went over to none but these: for figures
         * of before a merger as its successors answer for them.
         */
        SUCCESSION
    }

    public FigureScope {
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(successorsOn, "successorsOn");
    }

    public static FigureScope province() {
        return new FigureScope(Reach.PROVINCE, Optional.empty(), Optional.empty());
    }

    public static FigureScope itself(UUID agency) {
        return new FigureScope(Reach.ITSELF, Optional.of(agency), Optional.empty());
    }

    public static FigureScope subtree(UUID agency) {
        return new FigureScope(Reach.SUBTREE, Optional.of(agency), Optional.empty());
    }

    public static FigureScope succession(UUID agency, LocalDate day) {
        return new FigureScope(Reach.SUCCESSION, Optional.of(agency), Optional.of(day));
    }
}
