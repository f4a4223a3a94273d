// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.text.KernelTexts;

/** Faults of one feature file, each naming the field, the file and what was expected. */
final class FaultList {

    private static final int SHOWN_VALUE = 80;

    private final KernelTexts texts;
    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    FaultList(KernelTexts texts, Path file) {
        this.texts = texts;
        this.file = file;
    }

    void missing(String field, String expectation) {
        problems.add(texts.problem("descriptor-field-missing", field, file, texts.text("expected." + expectation)));
    }

    void wrong(String field, JsonValue value, String expectation) {
        String shown = value.toString();
        String cut = shown.length() > SHOWN_VALUE ? shown.substring(0, SHOWN_VALUE) + "…" : shown;
        problems.add(texts.problem("descriptor-field-wrong", field, file, cut, texts.text("expected." + expectation)));
    }

    void unknown(String field, Set<String> known) {
        problems.add(texts.problem("descriptor-field-unknown", field, file, new TreeSet<>(known)));
    }

    void add(String code, Object... arguments) {
        problems.add(texts.problem(code, arguments));
    }

    Path file() {
        return file;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
