// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import vn.sen.documents.api.CellKind;
import vn.sen.documents.api.RowReceiver;
import vn.sen.documents.api.TableColumn;
import vn.sen.documents.api.TableFault;
import vn.sen.documents.api.TableFormat;
import vn.sen.documents.api.TableRow;
import vn.sen.documents.api.TableSummary;
import vn.sen.documents.api.TableWriter;
import vn.sen.documents.place.DiskRepository;

/** A process with little memory that writes a million rows and reads them back; leaves its sum in a file. */
public final class MillionRows {

    static final int ROWS = 1_000_000;

    private MillionRows() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TableFormat format = TableFormat.valueOf(arguments[1]);
        DiskRepository repository = new DiskRepository(folder.resolve("files"));
        StreamedTables tables = new StreamedTables(repository);
        Path file = folder.resolve("rows." + format.suffix());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TableWriter writer = tables.write(format, "Hồ sơ", List.of("Mã", "Họ tên", "Số", "Ngày"), out)) {
            for (int i = 0; i < ROWS; i++) {
                writer.row(List.of("H12.7-" + i, "Nguyễn Thị Ánh " + i, i, LocalDate.EPOCH.plusDays(i % 20_000)));
            }
        }
        LongAdder sum = new LongAdder();
        TableSummary summary;
        try (InputStream in = Files.newInputStream(file)) {
            summary = tables.read(
                    in,
                    List.of(
                            TableColumn.required("code", CellKind.TEXT, "Mã"),
                            TableColumn.required("number", CellKind.INTEGER, "Số"),
                            TableColumn.required("day", CellKind.DATE, "Ngày")),
                    new Summing(sum));
        }
        repository.close();
        Files.writeString(folder.resolve("sum"), summary.rows() + " " + summary.faulty() + " " + sum.sum());
    }

    private record Summing(LongAdder sum) implements RowReceiver {

        @Override
        public void row(TableRow row) {
            sum.add(row.value("number", Long.class).orElseThrow());
        }

        @Override
        public void faulty(List<TableFault> faults) {
            // The summary counts them.
        }
    }
}
