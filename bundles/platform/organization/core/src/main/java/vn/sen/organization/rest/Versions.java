// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.Preconditions;
import vn.sen.web.api.ProblemException;

/** Answers with records that have a version. */
final class Versions {

    private Versions() {}

    static <T> Response created(Versioned<T> made, String address, Function<T, Object> view) {
        return Response.created(URI.create(address))
                .entity(view.apply(made.value()))
                .tag(tag(made.version()))
                .build();
    }

    static <T> Response found(Optional<Versioned<T>> found, Function<T, Object> view, String code, Object id) {
        return ok(
                found.orElseThrow(() ->
                        ProblemException.problem(404, code).args(id.toString()).build()),
                view);
    }

    static <T> Response ok(Versioned<T> versioned, Function<T, Object> view) {
        return Response.ok(view.apply(versioned.value()))
                .tag(tag(versioned.version()))
                .build();
    }

    /** The check that a change is meant for the version that is stored. */
    static LongConsumer matching(String ifMatch) {
        return version -> Preconditions.requireMatch(Optional.ofNullable(ifMatch), tag(version));
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
