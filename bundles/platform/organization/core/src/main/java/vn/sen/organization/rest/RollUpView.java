// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.time.LocalDate;
import java.util.List;

/**
 * The agencies of a period, sorted by how a report counts them.
 *
 * @param counting as asked
 * @param at the day of the successors; the last day of the period where it counts by period
 * @param units every agency of the period stands in exactly one of them
 */
public record RollUpView(LocalDate from, LocalDate to, Counting counting, LocalDate at, List<Unit> units) {

    /** How a report counts. */
    public enum Counting {
        /** Under the agencies as they were in the period. */
        PERIOD,
        /** Under the agencies that succeeded them by a day. */
        SUCCESSORS
    }

    /**
     * A line of a report.
     *
     * @param under who bears the line; several where the share of each is not known, none where nobody succeeded
     * @param agencies of the period whose records are summed in it
     */
    public record Unit(List<AgencyView> under, List<AgencyView> agencies) {}
}
