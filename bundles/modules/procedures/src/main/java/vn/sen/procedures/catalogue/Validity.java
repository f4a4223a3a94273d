// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.Optional;
import vn.sen.web.api.Fault;

/** The rule about the period in which a procedure is in force. */
public final class Validity {

    private Validity() {}

    /** A fault when the period ends before it begins. */
    public static Optional<Fault> fault(Procedure procedure, String pointer) {
        return procedure
                .validTo()
                .filter(to -> procedure.validFrom().filter(to::isBefore).isPresent())
                .map(to -> Fault.of(pointer, "validity-reversed", to.toString()));
    }
}
