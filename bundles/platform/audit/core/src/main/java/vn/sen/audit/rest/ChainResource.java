// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.audit.chain.ChainState;
import vn.sen.audit.chain.ChainStates;
import vn.sen.audit.chain.DailyHead;
import vn.sen.audit.chain.DailyHeads;
import vn.sen.audit.proof.Verdict;
import vn.sen.audit.proof.Verification;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.TimeLimit;

/** The chain that seals the record: its state, its heads, its proof. Nothing here tells what an entry says. */
@Component(service = ChainResource.class)
@JakartarsResource
@Path("api/v1/audit")
@RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
@Tag(name = "audit")
public final class ChainResource {

    private static final int LONGEST_PROOF = 7200;
    private static final int ALL_HEADS = 100_000;
    private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private final ChainStates states;
    private final DailyHeads heads;
    private final Verification verification;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public ChainResource(
            @Reference ChainStates states, @Reference DailyHeads heads, @Reference Verification verification) {
        this.states = states;
        this.heads = heads;
        this.verification = verification;
    }

    @GET
    @Path("chain")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far entries are sealed")
    public ChainState chain() {
        return states.now();
    }

    @GET
    @Path("heads")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Where the chain ended each day, the newest first",
            description = "Whoever keeps these, or publishes them, can tell later that nothing before was changed.")
    public Page<DailyHead> heads(@BeanParam ListQuery query) {
        LocalDate before =
                query.after(1, parts -> LocalDate.parse(parts.get(0))).orElse(AFTER_ALL);
        List<DailyHead> found = heads.before(before, query.limit() + 1);
        List<DailyHead> items = found.stream().limit(query.limit()).toList();
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(items.get(items.size() - 1).day().toString()))
                : Optional.empty();
        return new Page<>(items, next, Optional.empty());
    }

    @GET
    @Path("heads.csv")
    @Produces("text/csv")
    @Operation(operationId = "exportAuditHeads", summary = "The heads of all days as a table, to be published")
    public Response headsFile() {
        String lines = heads.from(BEFORE_ALL, ALL_HEADS).stream()
                .map(head -> head.day() + "," + head.position() + "," + head.hash() + "\r\n")
                .collect(Collectors.joining());
        return Response.ok("day,position,hash\r\n" + lines, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-heads.csv\"")
                .build();
    }

    @GET
    @Path("verification")
    @Produces("application/x-ndjson")
    @TimeLimit(LONGEST_PROOF)
    @Operation(
            operationId = "verifyAudit",
            summary = "Prove the chain unbroken",
            description = "Answers a line {\"done\", \"total\"} every few thousand records, and in the end one line"
                    + " {\"verdict\"} with the faults found, the first first.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verdict.class)))
    public Response verify() {
        StreamingOutput lines = this::writeProof;
        return Response.ok(lines, "application/x-ndjson")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void writeProof(OutputStream stream) throws IOException {
        try {
            Verdict verdict = verification.verify((done, total) -> line(stream, Map.of("done", done, "total", total)));
            line(stream, Map.of("verdict", VerdictView.of(verdict)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void line(OutputStream stream, Object value) {
        try {
            stream.write((json.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
