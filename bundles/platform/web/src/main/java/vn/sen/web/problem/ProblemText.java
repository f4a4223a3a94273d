// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import java.util.List;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Texts;

/**
 * What a person reads of a problem.
 *
 * @param faults the message of each fault, in order
 */
public record ProblemText(String title, String detail, List<String> faults) {

    public ProblemText {
        faults = List.copyOf(faults);
    }

    static ProblemText of(ProblemException problem, Texts texts) {
        String key = "problem." + problem.code();
        Object[] args = problem.args().toArray();
        String title = texts.has(key + ".title")
                ? texts.get(key + ".title", args)
                : texts.get("problem.status-" + problem.status() / 100 + "xx.title");
        String detail = texts.has(key + ".detail")
                ? texts.get(key + ".detail", args)
                : texts.get("problem.status-" + problem.status() / 100 + "xx.detail");
        List<String> faults =
                problem.faults().stream().map(fault -> of(fault, texts)).toList();
        return new ProblemText(title, detail, faults);
    }

    static String of(Fault fault, Texts texts) {
        String key = "fault." + fault.code();
        return texts.has(key) ? texts.get(key, fault.args().toArray()) : fault.code();
    }
}
