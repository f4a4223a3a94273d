// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.sen.documents.api.TableWriter;

/** Writes comma-separated values. */
final class CsvTableWriter implements TableWriter {

    private final Writer text;
    private final CsvWriter csv;

    CsvTableWriter(List<String> header, OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 only with this mark.
        text.write('\ufeff');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        row(header);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        try {
            csv.writeRecord(cells.stream()
                    .map(cell -> CellText.value(cell).map(CellText::plain).orElse(""))
                    .toList());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
