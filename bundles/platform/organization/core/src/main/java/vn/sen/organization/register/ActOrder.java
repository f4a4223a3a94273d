// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.ChangeRules;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.Fault;

/**
 * An act to be recorded.
 *
 * @param effective first day on which it holds, in the past or the future
 * @param legalBasis number, date and issuer of the document
 */
public record ActOrder(
        @Schema(example = "2025-07-01") LocalDate effective,

        @Schema(minLength = 1, maxLength = 500, example = "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội")
        String legalBasis,

        List<Change> changes) {

    private static final int LONGEST_BASIS = 500;
    private static final int MOST_CHANGES = 5_000;
    private static final int LONGEST_NOTE = 1_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    public ActOrder {
        legalBasis = Objects.requireNonNullElse(legalBasis, "").strip();
        changes = List.copyOf(Objects.requireNonNullElse(changes, List.of()));
    }

    /** The same with an identifier for every agency that it founds. */
    public ActOrder identified() {
        return new ActOrder(
                effective,
                legalBasis,
                changes.stream().map(change -> change.identified(Ids::next)).toList());
    }

    /** Everything wrong with it by itself. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (effective.isBefore(EARLIEST) || effective.isAfter(LATEST)) {
            faults.add(Fault.of("/effective", "day-range", EARLIEST.toString(), LATEST.toString()));
        }
        if (legalBasis.isEmpty()) {
            faults.add(Fault.of("/legalBasis", "basis-missing"));
        } else if (legalBasis.length() > LONGEST_BASIS) {
            faults.add(Fault.of("/legalBasis", "too-long", LONGEST_BASIS));
        }
        if (changes.isEmpty()) {
            faults.add(Fault.of("/changes", "too-few-items", 1));
        } else if (changes.size() > MOST_CHANGES) {
            faults.add(Fault.of("/changes", "too-many-items", MOST_CHANGES));
        }
        for (int i = 0; i < changes.size(); i++) {
            String pointer = "/changes/" + i;
            faults.addAll(ChangeRules.check(changes.get(i), pointer));
            if (changes.get(i)
                    .note()
                    .filter(note -> note.length() > LONGEST_NOTE)
                    .isPresent()) {
                faults.add(Fault.of(pointer + "/note", "too-long", LONGEST_NOTE));
            }
        }
        return faults;
    }
}
