// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sen.procedures.catalogue.DossierComponent;
import vn.sen.procedures.catalogue.LegalBasis;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureState;
import vn.sen.procedures.search.ProcedureCard;

/**
 * What the page of one procedure shows.
 *
 * @param card the same in the short form of a list, for the answers at the top
 * @param cases components by the case in which they are asked for, in the order of the source
 */
public record ProcedureView(
        Procedure procedure, ProcedureState state, int version, ProcedureCard card, List<Case> cases) {

    private static final int MOST_PLAUSIBLE = 99;

    // The crawl of the portal put the end of the paper before into the name of the case.
    private static final Pattern END_OF_PAPER_BEFORE =
            Pattern.compile("^.*(?:\\d bản chính|\\d bản sao|\\*)[*;.\\s]*", Pattern.DOTALL);

    /** Components that are asked for in one case. */
    public record Case(Optional<String> name, List<DossierComponent> components) {}

    static ProcedureView of(Procedure procedure, ProcedureState state, int version) {
        return new ProcedureView(
                procedure, state, version, ProcedureCard.of(procedure, state, version), cases(procedure));
    }

    /** False for a number that can only be a fault of the source. */
    public static boolean plausible(int number) {
        return number <= MOST_PLAUSIBLE;
    }

    /** The applicants in one line; the source cuts names at commas, and joining them mends that. */
    public String applicants() {
        return String.join(", ", procedure.applicants());
    }

    /**
     * The legal texts. The source glues the first letter of the next word to some numbers; where the number itself is
     * there too, the spoilt one is left out.
     */
    public List<LegalBasis> basis() {
        Set<String> numbers =
                procedure.legalBasis().stream().map(LegalBasis::number).collect(Collectors.toSet());
        return procedure.legalBasis().stream()
                .filter(basis -> !numbers.contains(
                        basis.number().substring(0, Math.max(0, basis.number().length() - 1))))
                .toList();
    }

    /** Number of components in the source, listed here or not. */
    public int components() {
        return Math.max(
                procedure.componentsTotal().orElse(0), procedure.components().size());
    }

    /** True when the source has more components than it lists. */
    public boolean partly() {
        return procedure
                .componentsTotal()
                .filter(total -> total > procedure.components().size())
                .isPresent();
    }

    private static List<Case> cases(Procedure procedure) {
        Map<Optional<String>, List<DossierComponent>> byCase = new LinkedHashMap<>();
        procedure
                .components()
                .forEach(component -> byCase.computeIfAbsent(component.situation(), name -> new ArrayList<>())
                        .add(component));
        return byCase.entrySet().stream()
                .map(entry -> new Case(entry.getKey().map(ProcedureView::caseName), entry.getValue()))
                .toList();
    }

    private static String caseName(String found) {
        String name = END_OF_PAPER_BEFORE.matcher(found).replaceFirst("").strip();
        String shown = name.isEmpty() ? found : name;
        return Character.isLowerCase(shown.codePointAt(0)) ? "… " + shown : shown;
    }
}
