// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormField;
import vn.sen.forms.api.FormList;
import vn.sen.forms.template.StandardFields;

/** What a template is filled with. */
public final class FormValues {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private FormValues() {}

    /** Each row has all columns, so that one without a value does not show a field of the form by the same name. */
    public static Map<String, Object> of(
            FormDefinition definition,
            Letterhead head,
            String number,
            LocalDate day,
            Map<String, String> fields,
            Map<String, List<Map<String, String>>> lists) {
        Map<String, Object> values = new HashMap<>();
        definition.fields().forEach(field -> values.put(field.name(), text(fields.get(field.name()))));
        for (FormList list : definition.lists()) {
            values.put(
                    list.name(),
                    lists.getOrDefault(list.name(), List.of()).stream()
                            .map(row -> row(list, row))
                            .toList());
        }
        values.put(StandardFields.SUPERIOR, text(head.superior()));
        values.put(StandardFields.SUPERIOR_CAPITALS, text(head.superior()).toUpperCase(VIETNAMESE));
        values.put(StandardFields.AGENCY, text(head.name()));
        values.put(StandardFields.AGENCY_CAPITALS, text(head.name()).toUpperCase(VIETNAMESE));
        values.put(StandardFields.NUMBER, number);
        values.put(StandardFields.PLACE, text(head.place()));
        values.put(StandardFields.DATE, VietnameseDate.of(day));
        values.put(StandardFields.TITLE, definition.title());
        values.put(StandardFields.TITLE_CAPITALS, definition.title().toUpperCase(VIETNAMESE));
        values.put(StandardFields.FORM_NUMBER, definition.formNumber());
        return values;
    }

    private static Map<String, String> row(FormList list, Map<String, String> given) {
        Map<String, String> row = new HashMap<>();
        for (FormField column : list.columns()) {
            row.put(column.name(), text(given.get(column.name())));
        }
        return row;
    }

    private static String text(String given) {
        return given == null
                ? ""
                : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    }
}
