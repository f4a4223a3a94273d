// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.util.List;
import java.util.stream.Collectors;

/** An act that was not carried out; nothing was changed. Carries every reason, not just the first. */
public final class ActRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ActRefusedException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.text().en()).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
