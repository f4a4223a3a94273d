// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import vn.sen.jobs.api.Progress;

/** Takes one kind of table in. Good rows are kept and bad ones reported; the same table again changes nothing. */
interface TableImport {

    /** Reads a table and, unless it is a dry run, records its good rows in one transaction. */
    ImportReport run(ImportOrder order, byte[] file, Progress progress) throws UnreadableTableException;
}
