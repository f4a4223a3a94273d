// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * A paper that belongs into the dossier.
 *
 * @param situation the case in which it is asked for; absent: always
 * @param originals number of originals; figures beyond reason occur in the national portal and are kept as found
 */
public record DossierComponent(
        @JsonProperty("case") Optional<String> situation,
        String name,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Integer originals,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Integer copies) {

    public DossierComponent {
        situation = Absent.unlessGiven(situation);
        originals = Absent.unlessGiven(originals);
        copies = Absent.unlessGiven(copies);
    }
}
