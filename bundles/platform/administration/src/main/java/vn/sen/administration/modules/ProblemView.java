// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import vn.sen.kernel.api.Problem;

/** A reason, in the caller's language. */
@Schema(name = "ModuleProblem")
public record ProblemView(
        @Schema(description = "Stable, for programs") String code,

        @Schema(description = "For people: what is wrong and what to do")
        String message) {

    static List<ProblemView> of(List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new ProblemView(problem.code(), problem.text().in(locale)))
                .toList();
    }
}
