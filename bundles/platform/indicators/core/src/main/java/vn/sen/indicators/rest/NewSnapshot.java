// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.sen.indicators.api.Grain;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.SnapshotOrder;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/**
 * Which figures to freeze.
 *
 * @param name unique; small letters, digits, hyphens and points: {@code par-2026}
 * @param period of the calendar: {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2} or {@code 2026}
 * @param cutOff the moment as of which figures count, not in the future; now without it
 * @param measures identifiers
 */
@Schema(name = "NewSnapshot")
public record NewSnapshot(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 100, example = "par-2026")
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 30, example = "2026")
        String period,

        Optional<OffsetDateTime> cutOff,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> measures) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
    private static final int MOST_MEASURES = 500;

    // Jackson leaves null what the body does not have.
    public NewSnapshot {
        name = Optional.ofNullable(name).orElse("").strip();
        period = Optional.ofNullable(period).orElse("").strip();
        cutOff = Optional.ofNullable(cutOff).flatMap(given -> given);
        measures = Optional.ofNullable(measures).map(List::copyOf).orElse(List.of());
    }

    /**
     * What is to be frozen.
     *
     * @param known whether there is a measure of an identifier
     * @throws ProblemException 400 with every fault
     */
    SnapshotOrder order(Predicate<String> known, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (!NAME.matcher(name).matches()) {
            faults.add(Fault.of("/name", "snapshot-name"));
        }
        Optional<Period> when = Period.parse(period).filter(read -> read.grain() != Grain.DAYS);
        if (when.isEmpty()) {
            faults.add(Fault.of("/period", "period-format", period));
        }
        if (cutOff.map(OffsetDateTime::toInstant).filter(now::isBefore).isPresent()) {
            faults.add(Fault.of("/cutOff", "cut-off-ahead"));
        }
        if (measures.isEmpty() || measures.size() > MOST_MEASURES) {
            faults.add(Fault.of("/measures", "snapshot-measures", MOST_MEASURES));
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < Math.min(measures.size(), MOST_MEASURES); index++) {
            String id = measures.get(index);
            if (!known.test(id)) {
                faults.add(Fault.of("/measures/" + index, "measure-unknown", id));
            } else if (!seen.add(id)) {
                faults.add(Fault.of("/measures/" + index, "measure-twice", id));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
        return new SnapshotOrder(name, cutOff.map(OffsetDateTime::toInstant).orElse(now), seen, when.orElseThrow());
    }
}
