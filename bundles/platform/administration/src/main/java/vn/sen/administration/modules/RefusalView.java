// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.administration.language.AdministrationTexts;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Problem;

/**
 * An act that was refused or failed, as problem details (RFC 9457). The texts come from the kernel and not from a
 * message file, because a module or an extender may bring reasons that nobody here knows.
 */
@Schema(name = "ModuleRefusal")
public record RefusalView(
        @Schema(description = "urn:sen:problem: and the code of the first reason")
        String type,

        String title,
        int status,
        @Schema(description = "Every reason, as one text") String detail,
        String instance,

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        @Schema(description = "Where the module stands after an enabling that failed")
        Optional<ModuleState> state,

        List<ProblemView> problems) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String UNKNOWN = "module-unknown";

    static Response refused(ActRefusedException refusal, Locale locale) {
        String title = AdministrationTexts.get(locale, "refusal.title");
        return answer(statusOf(refusal.problems()), title, refusal.problems(), Optional.empty(), locale);
    }

    static Response failed(ModuleStatus module, Locale locale) {
        String title = AdministrationTexts.get(locale, "failure.title", module.id());
        return answer(409, title, module.problems(), Optional.of(module.state()), locale);
    }

    private static Response answer(
            int status, String title, List<Problem> problems, Optional<ModuleState> state, Locale locale) {
        List<ProblemView> reasons = ProblemView.of(problems, locale);
        String code = reasons.stream().findFirst().map(ProblemView::code).orElse("module-failed");
        RefusalView refusal = new RefusalView(
                "urn:sen:problem:" + code,
                title,
                status,
                reasons.stream().map(ProblemView::message).collect(Collectors.joining(" ")),
                "urn:uuid:" + UUID.randomUUID(),
                state,
                reasons);
        return Response.status(status).type(MEDIA_TYPE).entity(refusal).build();
    }

    private static int statusOf(List<Problem> problems) {
        boolean unknown = problems.stream().map(Problem::code).anyMatch(UNKNOWN::equals);
        return unknown ? 404 : 409;
    }
}
