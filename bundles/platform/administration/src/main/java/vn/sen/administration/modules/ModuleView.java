// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sen.kernel.api.ModuleRequirement;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.SignatureStatus;

/** A module as the API tells it. Texts are in the language that {@code Accept-Language} asks for. */
@Schema(name = "Module")
public record ModuleView(
        String id,
        String name,
        String description,
        String version,
        ModuleState state,
        String vendor,
        SignatureStatus signature,

        @Schema(description = "Modules that must be enabled first, with the range of versions")
        List<ModuleRequirement> requires,

        @Schema(description = "Ids of the enabled modules that need this one")
        List<String> requiredBy,

        @Schema(description = "What the module asks of the platform")
        List<String> permissions,

        @Schema(description = "Database schema that the module owns, if it owns one")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> schema,

        @Schema(description = "Why it does not run as it should; empty when all is well")
        List<ProblemView> problems) {

    public static ModuleView of(ModuleStatus status, Locale locale) {
        return new ModuleView(
                status.id(),
                status.name().in(locale),
                status.description().in(locale),
                status.version(),
                status.state(),
                status.vendor(),
                status.signature(),
                status.requires(),
                status.requiredBy(),
                status.permissions(),
                status.schema(),
                ProblemView.of(status.problems(), locale));
    }
}
