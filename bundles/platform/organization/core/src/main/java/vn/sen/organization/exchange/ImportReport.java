// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param rows rows in the file, without the header
 * @param accepted rows without a fault
 * @param refused rows with at least one fault; nothing of them is stored
 * @param created accepted rows that brought an agency nobody knew
 * @param changed accepted rows that brought something new of a known agency
 * @param unchanged accepted rows that said what is known already
 * @param dryRun true when nothing was written
 * @param unknownColumns headers that were left out
 * @param faults every fault, up to {@link #MOST_FAULTS}
 * @param faultsLeftOut number of faults beyond that
 */
public record ImportReport(
        int rows,
        int accepted,
        int refused,
        int created,
        int changed,
        int unchanged,
        boolean dryRun,
        List<String> unknownColumns,
        List<RowFault> faults,
        int faultsLeftOut) {

    public static final int MOST_FAULTS = 10_000;

    /**
     * One thing that is wrong with one row.
     *
     * @param row as a reader of the file counts, 1 for the header
     * @param pointer JSON Pointer into the row, by the name of the column
     */
    public record RowFault(int row, String pointer, String code, String message) {}

    public ImportReport {
        unknownColumns = List.copyOf(unknownColumns);
        faults = List.copyOf(faults);
    }
}
