// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
import vn.sen.documents.api.TableRefusedException;

/**
 * Reads the first sheet of a spreadsheet. What it would unpack to is measured first: a sheet is read as a stream, but the
 * texts that its cells share, and its styles, come into memory.
 */
final class XlsxCells {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final long MOST_UNPACKED = 2048 * MEBIBYTE;
    private static final long MOST_IN_MEMORY = 64 * MEBIBYTE;
    private static final int MOST_ENTRIES = 1_000;
    private static final int BUFFER = 64 * 1024;

    private XlsxCells() {}

    static void read(Path file, TableReading reading) {
        measure(file);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                reading.row(row.getRowNum(), cells(row));
            }
        } catch (IOException
                | ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | java.util.NoSuchElementException damaged) {
            // The library tells of a damaged file in all these ways.
            throw new TableRefusedException("not-a-table", damaged);
        }
    }

    private static void measure(Path file) {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            for (ZipArchiveEntry entry : entries) {
                boolean streamed = entry.getName().startsWith("xl/worksheets/");
                long size = 0;
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        size += read;
                        if (unpacked > MOST_UNPACKED || !streamed && size > MOST_IN_MEMORY) {
                            throw tooLarge();
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new TableRefusedException("not-a-table", damaged);
        }
    }

    private static TableRefusedException tooLarge() {
        return new TableRefusedException("unpacks-too-large", null);
    }

    private static List<RawCell> cells(Row row) {
        List<RawCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxCells::cell).orElse(RawCell.text("")));
        }
        return cells;
    }

    private static RawCell cell(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return RawCell.text(Optional.ofNullable(cell.getText()).orElse(""));
        }
        if (isDay(cell)) {
            return new RawCell(
                    cell.asDate().toLocalDate().toString(),
                    Optional.empty(),
                    Optional.of(cell.asDate().toLocalDate()));
        }
        return new RawCell(
                cell.asNumber().stripTrailingZeros().toPlainString(), Optional.of(cell.asNumber()), Optional.empty());
    }

    /** A date is stored as a number; only the format of the cell tells. */
    private static boolean isDay(Cell cell) {
        String format =
                Optional.ofNullable(cell.getDataFormatString()).orElse("").toLowerCase(java.util.Locale.ROOT);
        return format.contains("y") && format.contains("d");
    }
}
