// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param rows rows in the document
 * @param accepted rows without a fault
 * @param refused rows with at least one fault; nothing of them is stored
 * @param created accepted rows that brought a procedure nobody knew
 * @param changed accepted rows that brought a further version
 * @param unchanged accepted rows that said what is known already
 * @param dryRun true when nothing was written
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
        List<RowFault> faults,
        int faultsLeftOut) {

    public static final int MOST_FAULTS = 10_000;

    /**
     * One thing that is wrong with one row.
     *
     * @param row position in the document, 1 for the first
     * @param pointer JSON Pointer into the row
     */
    public record RowFault(int row, String pointer, String code, String message) {}
}
