// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import java.util.ArrayList;
import java.util.List;
import vn.sen.web.api.Fault;

/** Collects what is wrong with an order. */
final class OrderFaults {

    private static final int LONGEST = 200;

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> all() {
        return List.copyOf(faults);
    }

    void add(String pointer, String code, Object... args) {
        faults.add(Fault.of(pointer, code, args));
    }

    /** A text that has to be there. */
    void text(String pointer, String text) {
        if (text.isEmpty()) {
            add(pointer, "required-field", pointer.substring(1));
        } else if (text.length() > LONGEST) {
            add(pointer, "too-long", LONGEST);
        }
    }

    void days(Days days) {
        if (days.reversed()) {
            add(
                    "/validTo",
                    "period-reversed",
                    days.from().toString(),
                    days.to().orElseThrow().toString());
        }
    }
}
