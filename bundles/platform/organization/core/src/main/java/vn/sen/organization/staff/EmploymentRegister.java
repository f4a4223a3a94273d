// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.register.Folding;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.Fault;

/**
 * Takes people into positions, together with what is not known yet of either. All of one employment is recorded or nothing:
 * it is checked as a whole before anything is written.
 */
@Component(service = EmploymentRegister.class)
public final class EmploymentRegister {

    private final Agencies agencies;
    private final StaffRegister register;

    @Activate
    public EmploymentRegister(@Reference Agencies agencies, @Reference StaffRegister register) {
        this.agencies = agencies;
        this.register = register;
    }

    /** Everything that forbids it; in a transaction of the caller. */
    public List<Fault> faults(EntityManager em, Employment employment) {
        List<Fault> faults = new ArrayList<>();
        StaffRules rules = new StaffRules(em, agencies);
        Optional<StaffRow> person = person(em, employment);
        Optional<PositionRow> position = position(em, employment);
        person.ifPresentOrElse(
                known -> against(known, employment, faults), () -> rules.staff(staff(employment), employment.person()));
        position.ifPresentOrElse(
                known -> against(known, employment, faults), () -> rules.position(post(employment), Ids.next()));
        if (position.isPresent()
                && agencies.find(employment.agency(), employment.days().from()).isEmpty()) {
            faults.add(Fault.of(
                    "/agency", "agency-not-there", employment.days().from().toString()));
        }
        StaffRow holder = person.orElseGet(() -> fresh(employment));
        PositionRow post = position.orElseGet(() -> freshPost(employment));
        rules.term(
                order(post.id(), holder.id(), employment),
                term(em, post.id(), holder.id(), employment).map(DatedRow::id).orElseGet(Ids::next),
                Optional.of(post),
                Optional.of(holder));
        faults.addAll(rules.faults());
        return faults.stream().distinct().toList();
    }

    /** Records an employment without faults; in a transaction of the caller. */
    public Employment.Outcome record(EntityManager em, Employment employment) {
        Optional<StaffRow> person = person(em, employment);
        UUID holder = person.map(DatedRow::id)
                .orElseGet(() -> register.addStaff(employment.person(), staff(employment))
                        .value()
                        .id());
        boolean linked = person.filter(known -> known.member().subject().isEmpty()
                        && employment.subject().isPresent())
                .map(known -> link(known, employment))
                .orElse(false);
        UUID post = position(em, employment)
                .map(DatedRow::id)
                .orElseGet(() -> register.addPosition(post(employment)).value().id());
        Optional<TermRow> term = term(em, post, holder, employment);
        TermOrder order = order(post, holder, employment);
        if (term.isEmpty()) {
            register.addTerm(order);
            return Employment.Outcome.CREATED;
        }
        if (term.get().validTo().equals(employment.days().to())) {
            return linked ? Employment.Outcome.CHANGED : Employment.Outcome.UNCHANGED;
        }
        register.changeTerm(term.get().id(), order, version -> {});
        return Employment.Outcome.CHANGED;
    }

    private boolean link(StaffRow known, Employment employment) {
        StaffOrder order =
                new StaffOrder(known.member().name(), employment.subject(), known.validFrom(), known.validTo());
        register.changeStaff(known.id(), order, version -> {});
        return true;
    }

    private static void against(StaffRow known, Employment employment, List<Fault> faults) {
        if (!known.member().name().equals(employment.name())) {
            faults.add(Fault.of("/name", "person-otherwise", known.member().name()));
        }
        known.member()
                .subject()
                .filter(subject -> employment.subject().isPresent()
                        && !employment.subject().get().equals(subject))
                .ifPresent(subject -> faults.add(Fault.of("/subject", "account-otherwise", subject)));
    }

    private static void against(PositionRow known, Employment employment, List<Fault> faults) {
        employment
                .rank()
                .filter(rank -> rank != known.position().rank())
                .ifPresent(rank -> faults.add(Fault.of(
                        "/rank", "rank-otherwise", known.position().rank().name())));
    }

    private static Optional<StaffRow> person(EntityManager em, Employment employment) {
        return Stream.concat(
                        Stream.ofNullable(em.find(StaffRow.class, employment.person())),
                        employment.subject().stream()
                                .flatMap(subject -> em.createQuery(
                                                "select s from StaffRow s where s.subject = :subject", StaffRow.class)
                                        .setParameter("subject", subject)
                                        .getResultStream()))
                .findFirst();
    }

    /** The position with this title: the one that is there on all these days before one that is not. */
    private static Optional<PositionRow> position(EntityManager em, Employment employment) {
        String title = Folding.fold(employment.title());
        return em.createQuery("select p from PositionRow p where p.agency = :agency", PositionRow.class)
                .setParameter("agency", employment.agency())
                .getResultStream()
                .filter(row -> Folding.fold(row.position().title()).equals(title))
                .min(Comparator.comparing(
                                (PositionRow row) -> !employment.days().within(row.days()))
                        .thenComparing(DatedRow::validFrom));
    }

    private static Optional<TermRow> term(EntityManager em, UUID position, UUID holder, Employment employment) {
        return em.createQuery(
                        "select t from TermRow t where t.position.id = :position and t.holder.id = :holder"
                                + " and t.validFrom = :from",
                        TermRow.class)
                .setParameter("position", position)
                .setParameter("holder", holder)
                .setParameter("from", employment.days().from())
                .getResultStream()
                .findFirst();
    }

    private static StaffRow fresh(Employment employment) {
        StaffRow row = new StaffRow(employment.person());
        row.fill(staff(employment), Folding.fold(employment.name()));
        return row;
    }

    private static PositionRow freshPost(Employment employment) {
        PositionRow row = new PositionRow(Ids.next());
        row.fill(post(employment));
        return row;
    }

    private static StaffOrder staff(Employment employment) {
        return new StaffOrder(
                employment.name(), employment.subject(), employment.days().from(), Optional.empty());
    }

    private static PositionOrder post(Employment employment) {
        return new PositionOrder(
                employment.agency(),
                employment.title(),
                employment.rank().orElse(PositionRank.OFFICER),
                employment.days().from(),
                Optional.empty());
    }

    private static TermOrder order(UUID position, UUID holder, Employment employment) {
        return new TermOrder(
                position, holder, employment.days().from(), employment.days().to());
    }
}
