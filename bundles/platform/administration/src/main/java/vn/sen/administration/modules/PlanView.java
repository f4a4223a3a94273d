// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModulePlan;

/** What an act would do; nothing has been changed. */
@Schema(name = "ModulePlan")
public record PlanView(
        ModuleAct act,
        String module,
        String version,

        @Schema(description = "False when the act would be refused; refusals says why")
        boolean possible,

        List<String> installs,
        List<String> starts,
        List<String> stops,

        @Schema(description = "Bundles that would be wired anew")
        List<String> refreshes,

        @Schema(description = "Changes to the database, in order")
        List<String> migrations,

        @Schema(description = "Ids of other modules that would notice")
        List<String> affects,

        List<ProblemView> refusals) {

    public static PlanView of(ModulePlan plan, Locale locale) {
        return new PlanView(
                plan.act(),
                plan.module(),
                plan.version(),
                !plan.refused(),
                plan.installs(),
                plan.starts(),
                plan.stops(),
                plan.refreshes(),
                plan.migrations(),
                plan.affects(),
                ProblemView.of(plan.refusals(), locale));
    }
}
