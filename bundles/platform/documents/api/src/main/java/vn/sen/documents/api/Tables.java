// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Writes and reads tables as CSV and XLSX, a row at a time, however many there are. Safe for many threads. */
@ProviderType
public interface Tables {

    /**
     * Begins a table. A text of a CSV file that a program would take for a formula gets an apostrophe in front; a
     * spreadsheet goes on with another sheet after 1,048,576 rows.
     *
     * @param name of the sheet
     * @param header the first row, one at least
     */
    TableWriter write(TableFormat format, String name, List<String> header, OutputStream out) throws IOException;

    /**
     * Reads the table of a CSV file (UTF-8; comma, semicolon or tab) or the first sheet of a spreadsheet, whichever its
     * bytes are. Rows without any value are left out.
     *
     * @param content read to its end, not closed
     * @throws TableRefusedException when it is no such file, lacks columns, or would unpack to too much
     * @throws FilesUnavailableException when there is no place to lay it down
     */
    TableSummary read(InputStream content, List<TableColumn> columns, RowReceiver receiver);

    /** What a fault says. */
    String text(TableFault fault, Locale locale);

    /** What a refusal says. */
    String text(TableRefusedException refusal, Locale locale);
}
