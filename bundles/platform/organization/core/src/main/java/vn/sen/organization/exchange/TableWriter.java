// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as files that the import takes. */
final class TableWriter {

    private static final String APPLICATION_VERSION = "1.0";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private TableWriter() {}

    /**
     * A sheet of a spreadsheet.
     *
     * @param rows the first one is the header
     */
    record Sheet(String name, List<List<String>> rows) {}

    static void csv(List<List<String>> rows, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 only with this mark.
        writer.write('\ufeff');
        for (List<String> row : rows) {
            writer.write(row.stream().map(TableWriter::quoted).collect(Collectors.joining(",")) + "\r\n");
        }
        writer.flush();
    }

    static void xlsx(List<Sheet> sheets, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Sen", APPLICATION_VERSION)) {
            for (Sheet each : sheets) {
                Worksheet sheet = book.newWorksheet(each.name());
                for (int line = 0; line < each.rows().size(); line++) {
                    List<String> cells = each.rows().get(line);
                    for (int i = 0; i < cells.size(); i++) {
                        sheet.value(line, i, cells.get(i));
                        if (line == 0) {
                            sheet.style(0, i).bold().set();
                        }
                    }
                }
                sheet.freezePane(0, 1);
            }
        }
    }

    // A cell that begins like a formula would be run by the program that opens the file.
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("[^\",;\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
