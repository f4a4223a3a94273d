// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyKind;
import vn.sen.persistence.api.Transactions;

/**
 * The heads of agencies' documents: what somebody entered, else what the register of agencies suggests. How an agency is
 * abbreviated is its own decision, so the suggestion, the first letters of its words, is only a beginning.
 */
@Component(service = Letterheads.class)
public final class Letterheads {

    private static final Set<AgencyKind> PLACES = Set.of(
            AgencyKind.PROVINCE, AgencyKind.COMMUNE, AgencyKind.WARD, AgencyKind.TOWNSHIP, AgencyKind.SPECIAL_ZONE);
    private static final Pattern RANK = Pattern.compile(
            "^(Ủy ban nhân dân|UBND|Tỉnh|Thành phố|Xã|Phường|Thị trấn|Đặc khu) +",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Transactions transactions;
    private final AuditTrail trail;
    private final Agencies agencies;

    @Activate
    public Letterheads(
            @Reference(target = "(osgi.unit.name=forms)") Transactions transactions,
            @Reference AuditTrail trail,
            @Reference Agencies agencies) {
        this.transactions = transactions;
        this.trail = trail;
        this.agencies = agencies;
    }

    /** @throws IllegalArgumentException when the agency was never founded */
    public Letterhead of(UUID agency, LocalDate day) {
        return entered(agency).orElseGet(() -> suggested(agency, day));
    }

    public Optional<Letterhead> entered(UUID agency) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(LetterheadRow.class, agency)).map(LetterheadRow::read));
    }

    /** Enters a head in place of the one before. Recorded with its reason. */
    public void enter(UUID agency, Letterhead head, String reason) {
        transactions.run(em -> {
            Optional<LetterheadRow> known = Optional.ofNullable(em.find(LetterheadRow.class, agency));
            Optional<Letterhead> before = known.map(LetterheadRow::read);
            LetterheadRow row = known.orElseGet(() -> {
                LetterheadRow made = new LetterheadRow(agency);
                em.persist(made);
                return made;
            });
            row.fill(head);
            trail.record(
                    em,
                    AuditEntry.act("forms.letterhead-enter")
                            .on("forms.letterhead", agency)
                            .changed("superior", before.map(Letterhead::superior), Optional.of(head.superior()))
                            .changed("name", before.map(Letterhead::name), Optional.of(head.name()))
                            .changed("symbol", before.map(Letterhead::symbol), Optional.of(head.symbol()))
                            .changed("place", before.map(Letterhead::place), Optional.of(head.place()))
                            .because(reason)
                            .build());
        });
    }

    private Letterhead suggested(UUID id, LocalDate day) {
        Agency agency =
                agencies.nearest(id, day).orElseThrow(() -> new IllegalArgumentException("There is no agency " + id));
        List<Agency> above = agencies.ancestors(id, day);
        String place = Stream.concat(Stream.of(agency), above.stream())
                .filter(one -> PLACES.contains(one.kind()))
                .findFirst()
                .map(one -> placeName(one.name()))
                .orElse("");
        return new Letterhead(
                above.stream().findFirst().map(Agency::name).orElse(""), agency.name(), initials(agency.name()), place);
    }

    private static String placeName(String name) {
        String rest = name;
        String before;
        do {
            before = rest;
            rest = RANK.matcher(before).replaceFirst("");
        } while (!rest.equals(before));
        return rest;
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("[ -]+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.forLanguageTag("vi")))
                .collect(Collectors.joining());
    }
}
