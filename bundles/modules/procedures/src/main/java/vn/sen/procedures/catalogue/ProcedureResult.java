// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.Optional;

/**
 * What the applicant gets.
 *
 * @param code of the national catalogue of results, for example {@code KQ.G15.000031}
 */
public record ProcedureResult(String name, Optional<String> code) {

    public ProcedureResult {
        code = Absent.unlessGiven(code);
    }
}
