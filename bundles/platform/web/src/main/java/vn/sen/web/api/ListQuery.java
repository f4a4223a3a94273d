// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The query parameters of every list, as a {@code @BeanParam}. */
// The tool that writes the API's description sees only what Jackson would see.
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class ListQuery {

    public static final int MOST = 200;

    private static final String SEPARATOR = "\u001f";

    @Parameter(
            description = "How many items at most",
            schema = @Schema(types = "integer", format = "int32", minimum = "1", maximum = "200", defaultValue = "50"))
    @QueryParam("limit")
    @DefaultValue("50")
    private String limit;

    @Parameter(description = "Go on after this position: the value of next in the part before")
    @QueryParam("after")
    private String after;

    @Parameter(
            description = "Count all items, exactly up to 10,000",
            schema = @Schema(types = "boolean", defaultValue = "false"))
    @QueryParam("count")
    @DefaultValue("false")
    private String count;

    /** Number of items wanted, 1 to {@value #MOST}. */
    public int limit() {
        try {
            int wanted = Integer.parseInt(limit);
            if (wanted < 1 || wanted > MOST) {
                throw badParameter("?limit", "limit-range", Optional.empty());
            }
            return wanted;
        } catch (NumberFormatException notANumber) {
            throw badParameter("?limit", "limit-range", Optional.of(notANumber));
        }
    }

    /** The position after which the list goes on, as {@link #cursor} made it: its parts in order. */
    public Optional<List<String>> after() {
        if (after == null || after.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(after);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(List.of(decoded.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            throw badParameter("?after", "cursor-unknown", Optional.of(notOurs));
        }
    }

    /** Whether the number of all items is wanted too. */
    public boolean count() {
        return switch (count) {
            case "true" -> true;
            case "false" -> false;
            default -> throw badParameter("?count", "flag-format", Optional.empty());
        };
    }

    /**
     * The position after which the list goes on, read by the module: a position that the client has made up is
     * answered 400.
     *
     * @param parts how many parts the module's cursors have
     * @param reader makes the sort key of the parts; it may throw what parsing throws for parts it cannot have made
     */
    public <K> Optional<K> after(int parts, Function<List<String>, K> reader) {
        return after().map(read -> {
            if (read.size() != parts) {
                throw badParameter("?after", "cursor-unknown", Optional.empty());
            }
            try {
                return reader.apply(read);
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notOurs) {
                throw badParameter("?after", "cursor-unknown", Optional.of(notOurs));
            }
        });
    }

    /** An opaque position from the sort key of the last item. */
    public static String cursor(String... parts) {
        String joined = String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException badParameter(String pointer, String code, Optional<Exception> cause) {
        ProblemException.Builder problem =
                ProblemException.problem(400, "invalid-request").fault(Fault.of(pointer, code, MOST));
        cause.ifPresent(problem::cause);
        return problem.build();
    }
}
