// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import java.util.ArrayList;
import java.util.List;
import vn.sen.documents.api.RowReceiver;
import vn.sen.documents.api.TableFault;
import vn.sen.documents.api.TableRow;

/** Keeps what was read. */
final class KeptRows implements RowReceiver {

    private final List<TableRow> rows = new ArrayList<>();
    private final List<TableFault> faults = new ArrayList<>();

    List<TableRow> rows() {
        return rows;
    }

    List<TableFault> faults() {
        return faults;
    }

    @Override
    public void row(TableRow row) {
        rows.add(row);
    }

    @Override
    public void faulty(List<TableFault> those) {
        faults.addAll(those);
    }
}
