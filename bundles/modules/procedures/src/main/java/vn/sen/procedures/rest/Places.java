// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sen.procedures.search.Question;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.ProblemException;

/** Turns the opaque position of a list into a place of the search, and what is none into a fault. */
public final class Places {

    private Places() {}

    public static Optional<Question.Place> after(ListQuery list) {
        return list.after().map(Places::place);
    }

    /** Runs a search that starts at a place which the client may have made up. */
    public static <T> T guarded(Supplier<T> search) {
        try {
            return search.get();
        } catch (IllegalArgumentException madeUp) {
            throw unknown(madeUp);
        }
    }

    private static Question.Place place(List<String> parts) {
        if (parts.size() != 2) {
            throw unknown(null);
        }
        return new Question.Place(parts.get(0), parts.get(1));
    }

    private static ProblemException unknown(Throwable cause) {
        return ProblemException.problem(400, "invalid-request")
                .fault(Fault.of("?after", "cursor-unknown"))
                .cause(cause)
                .build();
    }
}
