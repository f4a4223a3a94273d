// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Is given the rows of a table while it is read, in their order. What it throws ends the reading and is thrown on. */
@ConsumerType
public interface RowReceiver {

    void row(TableRow row);

    /** A row that has faults, all of them at once. */
    void faulty(List<TableFault> faults);
}
