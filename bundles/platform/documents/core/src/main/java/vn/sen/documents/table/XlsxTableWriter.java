// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.sen.documents.api.TableWriter;

/** Writes a spreadsheet. Texts stand in their cells and not in a table of their own, which would have to be kept. */
final class XlsxTableWriter implements TableWriter {

    private static final int MOST_ROWS = 1_048_576;
    private static final int FLUSHED = 500;
    private static final int LONGEST_NAME = 25;
    private static final int LONGEST_TEXT = 32_767;
    private static final int EXACT_DIGITS = 15;
    private static final String APPLICATION_VERSION = "1.0";

    private final Workbook book;
    private final String name;
    private final List<String> header;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTableWriter(String name, List<String> header, OutputStream out) throws IOException {
        book = new Workbook(new NotClosed(out), "Sen", APPLICATION_VERSION);
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        this.name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        this.header = List.copyOf(header);
        sheet = begin();
    }

    private Worksheet begin() throws IOException {
        sheets++;
        Worksheet fresh = book.newWorksheet(sheets == 1 ? name : name + " (" + sheets + ")");
        for (int column = 0; column < header.size(); column++) {
            fresh.inlineString(0, column, header.get(column));
            fresh.style(0, column).bold().set();
        }
        fresh.freezePane(0, 1);
        row = 1;
        return fresh;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheet = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            Optional<Object> value = CellText.value(cells.get(column));
            if (value.isPresent()) {
                cell(column, value.get());
            }
        }
        row++;
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof CharSequence text) {
            sheet.inlineString(row, column, allowed(text.toString()));
        } else if (value instanceof Number number) {
            number(column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant moment) {
            sheet.value(row, column, CellText.local(moment));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else {
            throw CellText.unknown(value);
        }
    }

    /** A spreadsheet keeps fifteen digits; a longer number stays whole as a text. */
    private void number(int column, Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        if (exact.precision() > EXACT_DIGITS) {
            sheet.inlineString(row, column, exact.toPlainString());
        } else {
            sheet.value(row, column, number);
        }
    }

    /** XML has no place for control characters, and a cell none for more than 32,767 characters. */
    private static String allowed(String text) {
        String clean = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT - 1) + "…" : clean;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private static final class NotClosed extends FilterOutputStream {

        NotClosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
