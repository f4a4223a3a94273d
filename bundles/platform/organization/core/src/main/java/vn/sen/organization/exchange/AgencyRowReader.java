// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.register.Folding;
import vn.sen.web.api.Fault;

/** Reads one row of a table of agencies and finds everything that is wrong with it by itself. */
final class AgencyRowReader {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_BASIS = 500;
    private static final int LONGEST_NOTE = 1_000;
    private static final Map<String, AgencyKind> VIETNAMESE_KINDS = Map.ofEntries(
            Map.entry("tinh", AgencyKind.PROVINCE),
            Map.entry("so", AgencyKind.DEPARTMENT),
            Map.entry("ban", AgencyKind.DEPARTMENT),
            Map.entry("chi cuc", AgencyKind.DIVISION),
            Map.entry("phong", AgencyKind.DIVISION),
            Map.entry("trung tam", AgencyKind.CENTRE),
            Map.entry("huyen", AgencyKind.DISTRICT),
            Map.entry("thi xa", AgencyKind.DISTRICT),
            Map.entry("xa", AgencyKind.COMMUNE),
            Map.entry("phuong", AgencyKind.WARD),
            Map.entry("thi tran", AgencyKind.TOWNSHIP),
            Map.entry("dac khu", AgencyKind.SPECIAL_ZONE));

    private final Table.Row row;
    private final RowFields fields;
    private final String basis;

    /** @param basis for a row that names none */
    AgencyRowReader(Table.Row row, String basis) {
        this.row = row;
        this.fields = new RowFields(row);
        this.basis = basis;
    }

    List<Fault> faults() {
        return fields.faults();
    }

    /** The row; empty when there are faults. */
    Optional<ImportedRow> read() {
        List<String> codes = codes();
        String key = Stream.of(row.text(AgencyColumns.KEY), row.text(AgencyColumns.CODE))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (key.isEmpty()) {
            fields.fault(AgencyColumns.KEY, "key-missing");
        }
        String name = fields.text(AgencyColumns.NAME, LONGEST_NAME, "name-missing");
        Optional<AgencyKind> kind = kind();
        Optional<RowFields.Period> period = fields.period(AgencyColumns.VALID_FROM, AgencyColumns.VALID_TO);
        List<String> successors = fields.list(AgencyColumns.SUCCESSORS);
        if (!successors.isEmpty() && row.text(AgencyColumns.VALID_TO).isEmpty()) {
            fields.fault(AgencyColumns.SUCCESSORS, "successors-without-end");
        }
        boolean confirmed = fields.yes(AgencyColumns.CONFIRMED);
        String law = fields.text(AgencyColumns.LEGAL_BASIS, LONGEST_BASIS);
        Optional<String> note = fields.given(AgencyColumns.NOTE, LONGEST_NOTE);
        if (!faults().isEmpty()) {
            return Optional.empty();
        }
        RowFields.Period days = period.orElseThrow();
        return Optional.of(new ImportedRow(
                row.number(),
                key,
                codes,
                name,
                kind.orElseThrow(),
                Optional.of(row.text(AgencyColumns.PARENT)).filter(text -> !text.isEmpty()),
                days.from(),
                days.to(),
                successors,
                law.isEmpty() ? basis : law,
                confirmed,
                note));
    }

    private List<String> codes() {
        String first = row.text(AgencyColumns.CODE);
        List<String> codes = Stream.concat(Stream.of(first), fields.list(AgencyColumns.OTHER_CODES).stream())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        codes.stream()
                .filter(code -> AgencyCode.parse(code).isEmpty())
                .forEach(code -> fields.fault(
                        code.equals(first) ? AgencyColumns.CODE : AgencyColumns.OTHER_CODES, "code-form", code));
        return codes;
    }

    private Optional<AgencyKind> kind() {
        String text = row.text(AgencyColumns.KIND);
        Optional<AgencyKind> kind = Arrays.stream(AgencyKind.values())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .or(() -> Optional.ofNullable(VIETNAMESE_KINDS.get(Folding.fold(text))));
        if (kind.isEmpty()) {
            fields.fault(
                    AgencyColumns.KIND,
                    "unknown-value",
                    Arrays.stream(AgencyKind.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return kind;
    }
}
