// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormField;
import vn.sen.forms.api.FormList;

/** Made-up values to try a template with. */
public enum Sample {
    /** Every field by its label, and three rows. */
    FULL(3),
    /** Nothing at all. */
    EMPTY(0);

    private final int rows;

    Sample(int rows) {
        this.rows = rows;
    }

    /** Fields of the form alone, as an order would have them. */
    public Map<String, Object> fields(FormDefinition definition) {
        Map<String, Object> values = new HashMap<>();
        if (this == FULL) {
            definition.fields().forEach(field -> values.put(field.name(), "[" + field.label() + "]"));
        }
        for (FormList list : definition.lists()) {
            values.put(list.name(), Collections.nCopies(rows, row(list)));
        }
        return values;
    }

    /** The same with the head that all documents have. */
    Map<String, Object> values(FormDefinition definition) {
        Map<String, Object> values = fields(definition);
        if (this == FULL) {
            StandardFields.ALL.forEach(name -> values.put(name, "[" + name + "]"));
        }
        return values;
    }

    private static Map<String, String> row(FormList list) {
        Map<String, String> row = new HashMap<>();
        for (FormField column : list.columns()) {
            row.put(column.name(), "[" + column.label() + "]");
        }
        return row;
    }
}
