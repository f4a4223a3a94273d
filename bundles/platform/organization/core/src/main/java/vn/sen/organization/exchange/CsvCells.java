// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180) in UTF-8; the separator may be a semicolon, as Vietnamese Excel writes it. */
final class CsvCells {

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvCells(String text) {
        this.text = text;
        String first = text.lines().findFirst().orElse("");
        this.separator = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    static void read(byte[] file, TableReader reader) throws UnreadableTableException {
        CsvCells cells = new CsvCells(decoded(file));
        while (cells.at < cells.text.length()) {
            int number = cells.line;
            reader.row(number, cells.row());
        }
    }

    private static String decoded(byte[] file) throws UnreadableTableException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new UnreadableTableException("not-utf-8", otherEncoding);
        }
    }

    private List<String> row() throws UnreadableTableException {
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        endOfLine();
        return cells;
    }

    private String plain() {
        int start = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws UnreadableTableException {
        int begun = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else {
                return cell.toString();
            }
        }
        throw new UnreadableTableException("quote-open", begun);
    }

    private void endOfLine() throws UnreadableTableException {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        } else if (at < text.length() && text.charAt(at - 1) != '\r') {
            throw new UnreadableTableException("quote-inside", line);
        }
    }
}
