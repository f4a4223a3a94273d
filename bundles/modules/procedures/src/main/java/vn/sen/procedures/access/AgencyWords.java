// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.access;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyQuery;

/** Which agencies of a day are meant by words of a national record: a code of the register, or a name. */
public final class AgencyWords {

    private static final String TONES = "\\u0300\\u0301\\u0303\\u0309\\u0323";

    private final Agencies agencies;
    private final LocalDate day;
    private final Map<String, Set<UUID>> byName;

    public AgencyWords(Agencies agencies, LocalDate day) {
        this.agencies = agencies;
        this.day = day;
        this.byName = agencies.search(AgencyQuery.all(day)).stream()
                .collect(Collectors.groupingBy(
                        agency -> comparable(agency.name()), Collectors.mapping(Agency::id, Collectors.toSet())));
    }

    /** The agencies meant; several where a name is not enough to say which, none where nobody is called so. */
    public Set<UUID> named(String text) {
        return agencies.byCode(text.strip(), day)
                .map(agency -> Set.of(agency.id()))
                .orElseGet(() -> byName.getOrDefault(comparable(text), Set.of()));
    }

    /** Without regard to case, blanks, and to the letter of a word on which its tone is written (Ủy, Uỷ). */
    private static String comparable(String text) {
        String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Stream.of(lower.replace('\u00a0', ' ').strip().split("\\s+"))
                .map(word -> word.replaceAll("[" + TONES + "]", "") + word.replaceAll("[^" + TONES + "]", ""))
                .collect(Collectors.joining(" "));
    }
}
