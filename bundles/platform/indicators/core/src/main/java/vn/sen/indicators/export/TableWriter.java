// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a file; cells are texts or numbers. */
final class TableWriter {

    private static final String APPLICATION_VERSION = "1.0";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private TableWriter() {}

    static void csv(List<List<Object>> rows, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 only with this mark.
        writer.write('\ufeff');
        for (List<Object> row : rows) {
            writer.write(row.stream().map(TableWriter::text).collect(Collectors.joining(",")) + "\r\n");
        }
        writer.flush();
    }

    static void xlsx(String name, List<List<Object>> rows, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Sen", APPLICATION_VERSION)) {
            Worksheet sheet = book.newWorksheet(name);
            for (int line = 0; line < rows.size(); line++) {
                List<Object> cells = rows.get(line);
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i) instanceof BigDecimal number) {
                        sheet.value(line, i, number);
                    } else {
                        sheet.value(line, i, cells.get(i).toString());
                    }
                    if (line == 0) {
                        sheet.style(0, i).bold().set();
                    }
                }
            }
            sheet.freezePane(0, 1);
        }
    }

    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : quoted(cell.toString());
    }

    // A cell that begins like a formula would be run by the program that opens the file.
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("[^\",;\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
