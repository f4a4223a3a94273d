// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.sen.indicators.api.Audience;
import vn.sen.indicators.api.Direction;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.OverTime;
import vn.sen.indicators.api.StaleReason;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.web.api.Today;

/**
 * A measure with its meaning and how fresh its figures are.
 *
 * @param version the newest
 * @param versions all, the first one first
 * @param everybody whether everybody sees its figures; else {@code roles} do
 */
@Schema(name = "Measure")
public record MeasureView(
        String id,
        int version,
        LocalizedText name,
        String module,
        MeasureUnit unit,
        boolean everybody,
        List<String> roles,
        State state,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<StaleReason> staleReason,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OffsetDateTime> staleSince,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OffsetDateTime> offSince,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OffsetDateTime> computedAt,
        List<Version> versions) {

    /** How its figures stand. */
    @Schema(name = "MeasureState")
    public enum State {
        CURRENT,
        /** The last computation did not succeed; figures are those of before. */
        STALE,
        /** No enabled module offers it; figures are those of before. */
        OFF
    }

    /** What the measure means for some months. */
    @Schema(name = "MeasureVersion")
    public record Version(
            int version,
            LocalizedText definition,
            List<String> legalBasis,
            boolean confirmed,
            MeasureUnit unit,
            Direction direction,
            Formula formula,
            OverTime overTime,
            String validFrom,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> validTo,
            boolean anyDays) {

        static Version of(Measure measure) {
            return new Version(
                    measure.version(),
                    measure.definition(),
                    measure.legalBasis(),
                    measure.confirmed(),
                    measure.unit(),
                    measure.direction(),
                    measure.formula(),
                    measure.overTime(),
                    measure.validFrom().toString(),
                    measure.validTo().map(YearMonth::toString),
                    measure.anyDays());
        }
    }

    /** @param offered whether a module offers it now */
    public static MeasureView of(MeasureStatus status, boolean offered) {
        Measure latest = status.latest();
        Audience figures = latest.figures();
        return new MeasureView(
                status.id(),
                latest.version(),
                latest.name(),
                status.module(),
                latest.unit(),
                figures.everybody(),
                figures.roles().stream().sorted().toList(),
                state(status, offered),
                status.freshness().stale(),
                local(status.freshness().staleSince()),
                local(status.freshness().offSince().filter(since -> !offered)),
                local(status.freshness().computedAt()),
                status.versions().stream().map(Version::of).toList());
    }

    private static State state(MeasureStatus status, boolean offered) {
        if (!offered) {
            return State.OFF;
        }
        return status.freshness().stale().isPresent() ? State.STALE : State.CURRENT;
    }

    private static Optional<OffsetDateTime> local(Optional<Instant> moment) {
        return moment.map(Today::local);
    }
}
