// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormFault;
import vn.sen.forms.api.FormFault.Problem;
import vn.sen.forms.api.FormField;
import vn.sen.forms.api.FormList;
import vn.sen.forms.api.FormOrder;

/** Holds an order against the fields of its form. */
final class OrderCheck {

    static final int LONGEST_TEXT = 4_000;
    static final int MOST_ROWS = 1_000;
    static final int LONGEST_CONTENT = 500_000;

    private final List<FormFault> faults = new ArrayList<>();

    private OrderCheck() {}

    /** Every fault at once. */
    static List<FormFault> check(FormDefinition definition, FormOrder order) {
        OrderCheck check = new OrderCheck();
        check.texts("", definition.fields(), order.fields());
        Map<String, FormList> lists =
                definition.lists().stream().collect(Collectors.toMap(FormList::name, Function.identity()));
        order.lists()
                .forEach((name, rows) -> Optional.ofNullable(lists.get(name))
                        .ifPresentOrElse(list -> check.rows(list, rows), () -> check.add(name, Problem.UNKNOWN)));
        return check.faults;
    }

    private void rows(FormList list, List<Map<String, String>> rows) {
        if (rows.size() > MOST_ROWS) {
            add(list.name(), Problem.TOO_LONG);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            texts(list.name() + "/" + i + "/", list.columns(), rows.get(i));
        }
    }

    private void texts(String before, List<FormField> known, Map<String, String> given) {
        Map<String, String> rest = new HashMap<>(given);
        for (FormField field : known) {
            String text = Optional.ofNullable(rest.remove(field.name())).orElse("");
            if (text.isBlank() && field.required()) {
                add(before + field.name(), Problem.MISSING);
            } else if (text.length() > LONGEST_TEXT) {
                add(before + field.name(), Problem.TOO_LONG);
            } else if (text.codePoints().anyMatch(OrderCheck::isUnprintable)) {
                add(before + field.name(), Problem.UNPRINTABLE);
            }
        }
        rest.keySet().stream().sorted().forEach(name -> add(before + name, Problem.UNKNOWN));
    }

    /** What XML may not contain, and what turns the direction of writing around, which could make a text read otherwise. */
    private static boolean isUnprintable(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r';
        boolean turning = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        return control
                || turning
                || !Character.isDefined(point)
                || point >= 0xD800 && point <= 0xDFFF
                || point >= 0xFFFE && point <= 0xFFFF;
    }

    private void add(String field, Problem problem) {
        faults.add(new FormFault(field, problem));
    }
}
