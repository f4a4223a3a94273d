// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.SAXException;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormField;
import vn.sen.forms.api.FormList;
import vn.sen.forms.sign.ShownContent;
import vn.sen.forms.sign.ShownContent.Line;
import vn.sen.forms.template.FormText;
import vn.sen.forms.template.Sheet;
import vn.sen.forms.template.StandardFields;
import vn.sen.forms.template.StrictXml;

/** Finds out which values a filled template really shows: a province may leave some out. */
final class ShownValues {

    private ShownValues() {}

    static ShownContent of(FormDefinition definition, Sheet sheet, Map<String, Object> values) {
        List<Line> all = new ArrayList<>();
        add(all, "Tên văn bản", values.get(StandardFields.TITLE_CAPITALS));
        add(all, "Tên văn bản", values.get(StandardFields.TITLE));
        add(all, "Cơ quan ban hành", values.get(StandardFields.AGENCY_CAPITALS));
        add(all, "Cơ quan ban hành", values.get(StandardFields.AGENCY));
        add(all, "Số", values.get(StandardFields.NUMBER));
        add(all, "Ngày", values.get(StandardFields.DATE));
        for (FormField field : definition.fields()) {
            add(all, field.label(), values.get(field.name()));
        }
        for (FormList list : definition.lists()) {
            int number = 0;
            for (Object row : (List<?>) values.get(list.name())) {
                number++;
                for (FormField column : list.columns()) {
                    add(all, list.label() + " " + number + ": " + column.label(), ((Map<?, ?>) row).get(column.name()));
                }
            }
        }
        Set<Line> missing = new HashSet<>(new ShownContent(all).missingFrom(page(sheet, values)));
        Set<String> labels = new HashSet<>();
        return new ShownContent(all.stream()
                .filter(line -> !missing.contains(line) && labels.add(line.label()))
                .toList());
    }

    private static void add(List<Line> lines, String label, Object value) {
        if (!value.toString().isEmpty()) {
            lines.add(new Line(label, value.toString()));
        }
    }

    private static String page(Sheet sheet, Map<String, Object> values) {
        try {
            return StrictXml.read(new FormText(sheet.source()).fill(values))
                    .getElementsByTagName("body")
                    .item(0)
                    .getTextContent();
        } catch (SAXException broken) {
            throw new IllegalStateException("The template of \"" + sheet.title() + "\" is broken", broken);
        }
    }
}
