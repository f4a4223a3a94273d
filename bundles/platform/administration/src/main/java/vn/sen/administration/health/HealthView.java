// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import vn.sen.kernel.api.ModuleState;

/** How the server is. */
@Schema(name = "Health")
public record HealthView(Health status, List<Check> checks, List<ModuleHealth> modules) {

    /** The health of the whole. */
    public enum Health {
        /** All is well. */
        UP,
        /** The modules that should run have not all been tried yet. */
        STARTING,
        /** A module failed; everything else serves. */
        DEGRADED,
        /** Something that every module needs does not answer. */
        DOWN
    }

    /** One thing that was looked at. */
    @Schema(name = "HealthCheck")
    public record Check(
            String name,
            Health status,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> detail) {}

    /** One module. */
    @Schema(name = "ModuleHealth")
    public record ModuleHealth(String id, ModuleState state) {}

    /** True when requests may be sent here. */
    boolean serves() {
        return status == Health.UP || status == Health.DEGRADED;
    }
}
