// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.print.PdfPrinter;
import vn.sen.forms.print.PrintJob;
import vn.sen.forms.template.Sample;
import vn.sen.forms.template.Scope;
import vn.sen.forms.template.Sheets;

/** Prints a template with made-up values. Its square says that it is a specimen, and its number is none. */
@Component(service = Specimen.class)
public final class Specimen {

    private static final String SAYS = "Bản xem trước, không có giá trị";

    private final Sheets sheets;
    private final Letterheads letterheads;
    private final PdfPrinter printer;

    @Activate
    public Specimen(@Reference Sheets sheets, @Reference Letterheads letterheads, @Reference PdfPrinter printer) {
        this.sheets = sheets;
        this.letterheads = letterheads;
        this.printer = printer;
    }

    /** @param source checked before */
    public byte[] pdf(FormDefinition definition, String source, Scope scope, LocalDate day) {
        Letterhead head = scope.agency()
                .map(agency -> letterheads.of(agency, day))
                .orElse(new Letterhead("[Cơ quan chủ quản]", "[Tên cơ quan]", "[…]", "[Địa danh]"));
        Map<String, Object> values = FormValues.of(definition, head, "…/" + SAYS, day, Map.of(), Map.of());
        values.putAll(Sample.FULL.fields(definition));
        return printer.print(new PrintJob(
                sheets.with(definition, source),
                values,
                SAYS,
                "",
                "",
                day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
