// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The query parameters of every list, as a {@code @BeanParam}. */
public final class ListQuery {

    public static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit;

    @QueryParam("after")
    private String after;

    @QueryParam("count")
    @DefaultValue("false")
    private String count;

    /** Number of items wanted, 1 to {@value #MOST}. */
    public int limit() {
        try {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException notANumber) {
            throw badParameter("?limit", "limit-range", notANumber);
        }
        throw badParameter("?limit", "limit-range", null);
    }

    /** The position after which the list goes on, as {@link #cursor} made it: its parts in order. */
    public Optional<List<String>> after() {
        if (after == null || after.isEmpty()) {
            return Optional.empty();
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return Optional.of(List.of(decoded.split("\u001f", -1)));
        } catch (IllegalArgumentException notOurs) {
            throw badParameter("?after", "cursor-unknown", notOurs);
        }
    }

    public boolean count() {
        return count.equals("true");
    }

    /** An opaque position from the sort key of the last item. */
    public static String cursor(String... parts) {
        String joined = String.join("\u001f", parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException badParameter(String pointer, String code, Throwable cause) {
        return ProblemException.problem(400, "invalid-request")
                .fault(Fault.of(pointer, code, MOST))
                .cause(cause)
                .build();
    }
}
