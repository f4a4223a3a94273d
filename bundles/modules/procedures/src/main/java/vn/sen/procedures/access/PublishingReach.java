// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.access;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyQuery;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/**
 * Says which procedures a publisher may record: those of the agencies at which the role is held. A procedure belongs to
 * the agency that performs it, or without one to the agency that decides. National records name agencies in words; words
 * that name no agency of the register leave the procedure to those who publish for the whole province.
 */
@Component(service = PublishingReach.class)
public final class PublishingReach {

    private static final String TONES = "\\u0300\\u0301\\u0303\\u0309\\u0323";
    private static final List<String> ROLES = List.of(Roles.ADMINISTRATOR, Roles.PUBLISHER);

    private final AgencyAccess access;
    private final Agencies agencies;
    private final Today today;

    @Activate
    public PublishingReach(@Reference AgencyAccess access, @Reference Agencies agencies, @Reference Today today) {
        this.access = access;
        this.agencies = agencies;
        this.today = today;
    }

    /**
     * Refuses a caller that may not record this procedure.
     *
     * @throws vn.sen.identity.api.AgencyForbiddenException when the agency is another's
     * @throws ProblemException 403 when it is not known whose the procedure is
     */
    public void require(Caller caller, Procedure procedure) {
        LocalDate day = today.date();
        if (access.scope(caller, ROLES, day).everywhere()) {
            return;
        }
        Optional<String> words = procedure.performingAgency().or(procedure::decidingAgency);
        Set<UUID> named = words.map(text -> named(text, day)).orElse(Set.of());
        if (named.isEmpty()) {
            List<String> reach = access.reach(caller, ROLES, day);
            throw ProblemException.problem(403, "procedure-agency-unknown")
                    .args(words.orElse(""), String.join("; ", reach))
                    .member("reach", reach)
                    .build();
        }
        // Words that fit several agencies do not say which; whoever may act for all of them is right in any case.
        named.forEach(agency -> access.require(caller, ROLES, agency, day));
    }

    private Set<UUID> named(String text, LocalDate day) {
        Optional<Agency> byCode = agencies.byCode(text.strip(), day);
        if (byCode.isPresent()) {
            return Set.of(byCode.get().id());
        }
        String wanted = comparable(text);
        return agencies.search(AgencyQuery.all(day)).stream()
                .filter(agency -> comparable(agency.name()).equals(wanted))
                .map(Agency::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without regard to case, blanks, and to the letter of a word on which its tone is written (Ủy, Uỷ). */
    private static String comparable(String text) {
        String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Stream.of(lower.replace('\u00a0', ' ').strip().split("\\s+"))
                .map(word -> word.replaceAll("[" + TONES + "]", "") + word.replaceAll("[^" + TONES + "]", ""))
                .collect(Collectors.joining(" "));
    }
}
