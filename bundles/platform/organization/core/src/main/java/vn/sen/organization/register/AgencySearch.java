// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyQuery;
import vn.sen.organization.tree.Tree;

/** Finds agencies by words of their names or the beginning of a code. */
final class AgencySearch {

    private final Tree tree;
    private final AgencyQuery query;

    AgencySearch(Tree tree, AgencyQuery query) {
        this.tree = tree;
        this.query = query;
    }

    /** By name, as a Vietnamese reader expects; then by identifier, so that no two stand equal. */
    Stream<Agency> found() {
        Stream<Agency> all = query.under().isPresent() ? subtree(query.under().get()) : tree.all(query.at()).stream();
        return all.filter(agency -> query.kinds().isEmpty() || query.kinds().contains(agency.kind()))
                .filter(this::fits)
                .sorted(order());
    }

    static Comparator<Agency> order() {
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Comparator.comparing(Agency::name, vietnamese).thenComparing(Agency::id);
    }

    private Stream<Agency> subtree(UUID root) {
        Set<UUID> members = tree.subtree(root, query.at());
        return tree.all(query.at()).stream().filter(agency -> members.contains(agency.id()));
    }

    private boolean fits(Agency agency) {
        return query.text()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> byCode(agency, text.toUpperCase(Locale.ROOT)) || byName(agency, text))
                .orElse(true);
    }

    private static boolean byCode(Agency agency, String text) {
        Optional<String> wanted = AgencyCode.parse(text).flatMap(AgencyCode::levelFirst);
        return agency.codes().stream()
                .anyMatch(code -> code.value().startsWith(text)
                        || code.levelFirst()
                                .filter(first -> wanted.filter(first::equals).isPresent())
                                .isPresent());
    }

    private static boolean byName(Agency agency, String text) {
        List<String> words = List.of(Folding.fold(agency.name()).split(" "));
        return Stream.of(Folding.fold(text).split(" "))
                .allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
    }
}
