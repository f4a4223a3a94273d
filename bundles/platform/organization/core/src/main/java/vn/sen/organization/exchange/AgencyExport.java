// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private final ActRegister register;

    @Activate
    public AgencyExport(@Reference ActRegister register) {
        this.register = register;
    }

    public void writeCsv(Optional<LocalDate> day, OutputStream out) throws IOException {
        TableWriter.csv(rows(day), out);
    }

    public void writeXlsx(Optional<LocalDate> day, OutputStream out) throws IOException {
        TableWriter.xlsx(List.of(new TableWriter.Sheet("agencies", rows(day))), out);
    }

    /** All history, or only what holds on a day. */
    private List<List<String>> rows(Optional<LocalDate> day) {
        List<List<String>> rows = new ArrayList<>(List.of(TableColumn.headers(AgencyColumns.ALL)));
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
}
