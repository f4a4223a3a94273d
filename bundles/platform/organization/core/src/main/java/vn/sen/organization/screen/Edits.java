// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** Saves what a form says, or shows the form again with everything that is wrong. */
final class Edits {

    private static final int UNPROCESSABLE = 422;
    private static final int BAD_REQUEST = 400;

    private Edits() {}

    static <T> Response save(
            Values values, Supplier<T> act, Function<T, Response> done, Function<List<Fault>, HtmlPage> again) {
        if (!values.faults().isEmpty()) {
            return again(again.apply(values.faults()));
        }
        try {
            return done.apply(act.get());
        } catch (ProblemException refused) {
            if (refused.status() == BAD_REQUEST && !refused.faults().isEmpty()) {
                return again(again.apply(refused.faults()));
            }
            throw refused;
        }
    }

    /** Refuses a form that was made for another version of the record. */
    static LongConsumer unchanged(long version) {
        return stored -> {
            if (stored != version) {
                throw ProblemException.problem(412, "precondition-failed").build();
            }
        };
    }

    private static Response again(HtmlPage page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }
}
