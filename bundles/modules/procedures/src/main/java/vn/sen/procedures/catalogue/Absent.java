// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.List;
import java.util.Optional;

/** Turns what a JSON reader leaves null into what the rest of the module knows: an empty value. */
final class Absent {

    private Absent() {}

    static <T> Optional<T> unlessGiven(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    static boolean unlessGiven(Boolean flag) {
        return flag != null && flag;
    }

    static int unlessGiven(Integer number) {
        return number == null ? 0 : number;
    }

    static <T> List<T> unlessGiven(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
