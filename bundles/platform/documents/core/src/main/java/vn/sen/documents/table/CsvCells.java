// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.sen.documents.api.TableRefusedException;

/** Reads comma-separated values (RFC 4180) in UTF-8; the separator is the one that stands most often in the first line. */
final class CsvCells {

    private static final String SEPARATORS = ",;\t";
    private static final int FIRST_LINE = 64 * 1024;
    private static final int LONGEST_ROW = 4 * 1024 * 1024;

    private CsvCells() {}

    static void read(Path file, TableReading reading) throws IOException {
        try (Reader text = decoded(file);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator(file))
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                reading.row(
                        row.getStartingLineNumber(),
                        row.getFields().stream().map(RawCell::text).toList());
            }
        } catch (CsvParseException | UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException otherEncoding) {
                throw new TableRefusedException("not-utf-8", otherEncoding);
            }
            throw new TableRefusedException("not-a-table", failed);
        } catch (CharacterCodingException otherEncoding) {
            throw new TableRefusedException("not-utf-8", otherEncoding);
        }
    }

    private static char separator(Path file) throws IOException {
        String line = "";
        try (BufferedReader text = new BufferedReader(decoded(file), FIRST_LINE)) {
            char[] begin = new char[FIRST_LINE];
            int read = text.read(begin);
            line = new String(begin, 0, Math.max(read, 0)).lines().findFirst().orElse("");
        }
        char best = SEPARATORS.charAt(0);
        for (char each : SEPARATORS.toCharArray()) {
            if (count(line, each) > count(line, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(each -> each == separator).count();
    }

    /** Behind the byte order mark, if there is one. */
    private static Reader decoded(Path file) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }
}
