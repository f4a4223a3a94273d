// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.tree.Life;
import vn.sen.organization.tree.Span;

/** Writes agencies as the import takes them: one row for each stretch of days on which an agency did not change. */
@Component(service = AgencyExport.class)
public final class AgencyExport {

    private static final String APPLICATION_VERSION = "1.0";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final ActRegister register;

    @Activate
    public AgencyExport(@Reference ActRegister register) {
        this.register = register;
    }

    public void writeCsv(Optional<LocalDate> day, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 only with this mark.
        writer.write('\ufeff');
        writer.write(Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(",")) + "\r\n");
        for (List<String> row : rows(day)) {
            writer.write(row.stream().map(AgencyExport::quoted).collect(Collectors.joining(",")) + "\r\n");
        }
        writer.flush();
    }

    public void writeXlsx(Optional<LocalDate> day, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Sen", APPLICATION_VERSION)) {
            Worksheet sheet = book.newWorksheet("agencies");
            for (Column column : Column.values()) {
                sheet.value(0, column.ordinal(), column.header());
                sheet.style(0, column.ordinal()).bold().set();
            }
            int line = 1;
            for (List<String> row : rows(day)) {
                for (int i = 0; i < row.size(); i++) {
                    sheet.value(line, i, row.get(i));
                }
                line++;
            }
            sheet.freezePane(0, 1);
        }
    }

    /** All history, or only what holds on a day. */
    private List<List<String>> rows(Optional<LocalDate> day) {
        List<List<String>> rows = new ArrayList<>();
        register.tree().lives().stream()
                .sorted(Comparator.comparing(Life::from).thenComparing(Life::id))
                .forEach(life -> life.spans().stream()
                        .filter(span -> day.map(span::holds).orElse(true))
                        .forEach(span -> rows.add(row(life, span))));
        return rows;
    }

    private static List<String> row(Life life, Span span) {
        List<AgencyCode> codes = span.state().codes();
        boolean last = span.to().equals(life.to());
        return List.of(
                life.id().toString(),
                codes.isEmpty() ? "" : codes.get(0).value(),
                codes.stream().skip(1).map(AgencyCode::value).collect(Collectors.joining(";")),
                span.state().name(),
                span.state().kind().name(),
                span.state().parent().map(UUID::toString).orElse(""),
                span.from().toString(),
                span.to().map(LocalDate::toString).orElse(""),
                last ? life.successors().stream().map(UUID::toString).sorted().collect(Collectors.joining(";")) : "",
                "",
                Boolean.toString(span.state().confirmed()),
                "");
    }

    // A cell that begins like a formula would be run by the program that opens the file.
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("[^\",;\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
