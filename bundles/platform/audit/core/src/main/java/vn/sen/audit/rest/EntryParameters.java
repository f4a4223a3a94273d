// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.audit.api.Outcome;
import vn.sen.audit.search.EntryFilter;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Which entries a request asks for, as a {@code @BeanParam}. */
// The tool that writes the API's description sees only what Jackson would see.
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class EntryParameters {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Parameter(description = "First day, or first moment with offset, for example 2026-11-21")
    @QueryParam("from")
    private String from;

    @Parameter(description = "Last day, or the first moment no longer wanted")
    @QueryParam("until")
    private String until;

    @Parameter(description = "Subject of the caller, or part of its name")
    @QueryParam("who")
    private String who;

    @Parameter(description = "Code of the act, or of a module with a full stop: procedures.")
    @QueryParam("action")
    private String action;

    @Parameter(schema = @Schema(implementation = Outcome.class))
    @QueryParam("outcome")
    private String outcome;

    @QueryParam("objectType")
    private String objectType;

    @QueryParam("objectId")
    private String objectId;

    @Parameter(description = "Code or identifier of the agency whose records it touched")
    @QueryParam("agency")
    private String agency;

    @Parameter(description = "Id of the request, as the instance of a problem tells it")
    @QueryParam("request")
    private String request;

    /** @throws ProblemException 400 with every parameter that cannot be meant */
    public EntryFilter filter() {
        List<Fault> faults = new ArrayList<>();
        EntryFilter filter = filter(faults);
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
        return filter;
    }

    /** What can be read of it, with the rest among the faults; for a page, which shows both. */
    public EntryFilter filter(List<Fault> faults) {
        Optional<Instant> first = moment("from", from, 0, faults);
        Optional<Instant> last = moment("until", until, 1, faults);
        Optional<String> ended = text(outcome);
        if (ended.isPresent() && !ended.get().equals("DONE") && !ended.get().equals("REFUSED")) {
            faults.add(Fault.of("?outcome", "outcome-unknown", ended.get()));
            ended = Optional.empty();
        }
        return new EntryFilter(
                first,
                last,
                text(who),
                text(action),
                ended,
                text(objectType),
                text(objectId),
                text(agency),
                text(request),
                Optional.empty());
    }

    /** The parameter as it was given, for the field of a form. */
    public String given(String name) {
        String value = switch (name) {
            case "from" -> from;
            case "until" -> until;
            case "who" -> who;
            case "action" -> action;
            case "outcome" -> outcome;
            case "objectType" -> objectType;
            case "objectId" -> objectId;
            case "agency" -> agency;
            case "request" -> request;
            default -> throw new IllegalArgumentException(name);
        };
        return value == null ? "" : value;
    }

    private static Optional<Instant> moment(String name, String given, int daysOn, List<Fault> faults) {
        Optional<String> text = text(given);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.get().indexOf('T') < 0
                            ? LocalDate.parse(text.get())
                                    .plusDays(daysOn)
                                    .atStartOfDay(VIET_NAM)
                                    .toInstant()
                            : OffsetDateTime.parse(text.get()).toInstant());
        } catch (DateTimeException unreadable) {
            faults.add(Fault.of("?" + name, "moment-format", text.get()));
            return Optional.empty();
        }
    }

    private static Optional<String> text(String given) {
        return Optional.ofNullable(given).map(String::strip).filter(value -> !value.isEmpty());
    }
}
