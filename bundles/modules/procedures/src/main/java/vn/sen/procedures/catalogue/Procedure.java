// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An administrative procedure with the parts that Decree 63/2010/ND-CP art. 8 names, as published. Immutable.
 *
 * @param code national code, {@code N.NNNNNN}
 * @param publishedCode the code as a province prints it, for example {@code 1.014464.H12}
 * @param decision number of the decision that published it
 * @param onlineService absent where the source says nothing
 * @param timeLimit over all channels, where the source does not tell them apart
 * @param componentsTotal number of components in the source, which may list only some of them
 * @param replacedByData papers that no longer have to be handed in because a database holds the data
 * @param provenance how the record came to be known, {@code found} when it was read in the named source
 * @param validFrom first day in force; absent when unknown, which counts as long since
 * @param validTo last day in force; absent while nobody has abolished it
 */
public record Procedure(
        String code,
        Optional<String> publishedCode,
        String name,
        String field,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Level> levels,

        Optional<String> kind,
        Optional<String> decision,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> applicants,

        Optional<String> performingAgency,
        Optional<String> decidingAgency,
        Optional<OnlineService> onlineService,
        Optional<TimeLimit> timeLimit,
        Optional<String> timeLimitText,
        Optional<String> feeText,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Channel> channels,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<DossierComponent> components,

        Optional<Integer> componentsTotal,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<ProcedureResult> results,

        Optional<String> conditions,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<LegalBasis> legalBasis,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<ProcessStep> internalProcess,

        Optional<String> replacedByData,
        Optional<Source> source,
        Optional<String> provenance,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    public Procedure {
        publishedCode = Absent.unlessGiven(publishedCode);
        levels = Absent.unlessGiven(levels);
        kind = Absent.unlessGiven(kind);
        decision = Absent.unlessGiven(decision);
        applicants = Absent.unlessGiven(applicants);
        performingAgency = Absent.unlessGiven(performingAgency);
        decidingAgency = Absent.unlessGiven(decidingAgency);
        onlineService = Absent.unlessGiven(onlineService);
        timeLimit = Absent.unlessGiven(timeLimit);
        timeLimitText = Absent.unlessGiven(timeLimitText);
        feeText = Absent.unlessGiven(feeText);
        channels = Absent.unlessGiven(channels);
        components = Absent.unlessGiven(components);
        componentsTotal = Absent.unlessGiven(componentsTotal);
        results = Absent.unlessGiven(results);
        conditions = Absent.unlessGiven(conditions);
        legalBasis = Absent.unlessGiven(legalBasis);
        internalProcess = Absent.unlessGiven(internalProcess);
        replacedByData = Absent.unlessGiven(replacedByData);
        source = Absent.unlessGiven(source);
        provenance = Absent.unlessGiven(provenance);
        validFrom = Absent.unlessGiven(validFrom);
        validTo = Absent.unlessGiven(validTo);
    }

    /** The same content in force in another period. */
    public Procedure inForce(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Procedure(
                code,
                publishedCode,
                name,
                field,
                levels,
                kind,
                decision,
                applicants,
                performingAgency,
                decidingAgency,
                onlineService,
                timeLimit,
                timeLimitText,
                feeText,
                channels,
                components,
                componentsTotal,
                results,
                conditions,
                legalBasis,
                internalProcess,
                replacedByData,
                source,
                provenance,
                from,
                to);
    }
}
