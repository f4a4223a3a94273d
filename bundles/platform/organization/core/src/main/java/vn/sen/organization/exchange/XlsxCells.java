// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a spreadsheet ({@code .xlsx}). What it would unpack to is measured first, and bounded. */
final class XlsxCells {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final long MOST_UNPACKED = 96 * MEBIBYTE;
    private static final int MOST_ENTRIES = 500;
    private static final int BUFFER = 64 * 1024;

    private XlsxCells() {}

    static void read(byte[] file, TableReader reader) throws UnreadableTableException {
        boolean formats = measure(file);
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(formats, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                reader.row(row.getRowNum(), cells(row));
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new UnreadableTableException("not-a-spreadsheet", damaged);
        }
    }

    /** @return whether the file tells formats of cells; the standard leaves that part to the program that writes it */
    private static boolean measure(byte[] file) throws UnreadableTableException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        int entries = 0;
        boolean formats = false;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                formats |= entry.getName().endsWith("styles.xml");
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
                            throw new UnreadableTableException("unpacks-too-large", MOST_UNPACKED / MEBIBYTE);
                        }
                    }
                }
            }
            return formats;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableTableException("not-a-spreadsheet", damaged);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), Table.MOST_COLUMNS + 1); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxCells::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDay(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return Optional.ofNullable(cell.getText()).orElse("");
    }

    // A date is stored as a number; only the format of the cell tells.
    private static boolean isDay(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        return format.contains("y") && format.contains("d") || format.contains("Y") && format.contains("D");
    }
}
