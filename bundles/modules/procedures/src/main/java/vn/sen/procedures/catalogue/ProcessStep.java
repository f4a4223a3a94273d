// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.Optional;

/**
 * A step of the internal process inside the agency.
 *
 * @param actor unit or position that does it
 * @param timeText the time as the decision writes it
 * @param timeLimit the same as a figure; absent when the step does not count
 */
public record ProcessStep(
        String step, String task, Optional<String> actor, Optional<String> timeText, Optional<TimeLimit> timeLimit) {

    public ProcessStep {
        actor = Absent.unlessGiven(actor);
        timeText = Absent.unlessGiven(timeText);
        timeLimit = Absent.unlessGiven(timeLimit);
    }
}
