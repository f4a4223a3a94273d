// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.Optional;

/**
 * A legal text the procedure rests on.
 *
 * @param number for example {@code 123/2015/NĐ-CP}
 */
public record LegalBasis(String number, Optional<String> title, Optional<String> article) {

    public LegalBasis {
        title = Absent.unlessGiven(title);
        article = Absent.unlessGiven(article);
    }

    public static LegalBasis of(String number) {
        return new LegalBasis(number, Optional.empty(), Optional.empty());
    }
}
