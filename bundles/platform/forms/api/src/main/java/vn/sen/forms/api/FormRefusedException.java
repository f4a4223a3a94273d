// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import java.util.List;

/** An order does not fit its form; nothing was issued and no number used. */
public final class FormRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FormFault> faults;

    public FormRefusedException(FormKind kind, List<FormFault> faults) {
        super("The form " + kind + " is refused: " + faults);
        this.faults = List.copyOf(faults);
    }

    /** Every fault at once. */
    public List<FormFault> faults() {
        return faults;
    }
}
