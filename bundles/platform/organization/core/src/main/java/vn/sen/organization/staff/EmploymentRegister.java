// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Term;
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
    private final AuditTrail trail;

    @Activate
    public EmploymentRegister(@Reference Agencies agencies, @Reference AuditTrail trail) {
        this.agencies = agencies;
        this.trail = trail;
    }

    /**
     * Records employments in the transaction of the caller, while nobody else changes people or positions.
     *
     * @param by who is told to have done it
     */
    public Recording recording(EntityManager em, Collection<Employment> all, Actor by) {
        StaffRegister.waitForOthers(em);
        return new Recording(EmploymentSnapshot.of(em, all), Optional.of(em), by);
    }

    /** Finds out the same and writes nothing. */
    public Recording trial(EntityManager em, Collection<Employment> all) {
        return new Recording(EmploymentSnapshot.of(em, all), Optional.empty(), Actor.anonymous());
    }

    /** Takes employments one after the other, each with regard to those before it. For one thread. */
    public final class Recording {

        private final EmploymentSnapshot known;
        private final Optional<EntityManager> written;
        private final Actor by;

        private Recording(EmploymentSnapshot known, Optional<EntityManager> written, Actor by) {
            this.known = known;
            this.written = written;
            this.by = by;
        }

        /** Everything that forbids it. */
        public List<Fault> faults(Employment employment) {
            List<Fault> faults = new ArrayList<>();
            StaffRules rules = new StaffRules(known, agencies);
            Optional<StaffRow> person = known.person(employment);
            Optional<PositionRow> position = known.position(employment);
            person.ifPresentOrElse(
                    there -> against(there, employment, faults),
                    () -> rules.staff(staff(employment), employment.person()));
            person.filter(there -> brings(there, employment))
                    .ifPresent(there -> rules.staff(linked(there, employment), there.id()));
            position.ifPresentOrElse(
                    there -> against(there, employment, faults), () -> rules.position(post(employment), Ids.next()));
            if (position.isPresent()
                    && agencies.find(employment.agency(), employment.days().from())
                            .isEmpty()) {
                faults.add(Fault.of(
                        "/agency", "agency-not-there", employment.days().from().toString()));
            }
            StaffRow holder = person.orElseGet(() -> fresh(employment));
            PositionRow post = position.orElseGet(() -> freshPost(employment));
            rules.term(
                    order(post.id(), holder.id(), employment),
                    known.term(post.id(), holder.id(), employment)
                            .map(DatedRow::id)
                            .orElseGet(Ids::next),
                    Optional.of(post),
                    Optional.of(holder));
            faults.addAll(rules.faults());
            return faults.stream().distinct().toList();
        }

        /** Records an employment without faults. */
        public Employment.Outcome record(Employment employment) {
            Optional<StaffRow> person = known.person(employment);
            boolean links = person.filter(there -> brings(there, employment)).isPresent();
            StaffRow holder = person.orElseGet(() -> addPerson(employment));
            if (links) {
                link(holder, employment);
            }
            PositionRow post = known.position(employment).orElseGet(() -> addPosition(employment));
            Optional<TermRow> term = known.term(post.id(), holder.id(), employment);
            if (term.isEmpty()) {
                addTerm(post, holder, employment);
                return Employment.Outcome.CREATED;
            }
            if (term.get().validTo().equals(employment.days().to())) {
                return links ? Employment.Outcome.CHANGED : Employment.Outcome.UNCHANGED;
            }
            Term before = term.get().term();
            term.get().fill(order(post.id(), holder.id(), employment));
            tell(StaffEntries.term(Optional.of(before), term.get().term()));
            return Employment.Outcome.CHANGED;
        }

        private StaffRow addPerson(Employment employment) {
            StaffRow row = fresh(employment);
            known.add(row);
            keep(row, StaffEntries.staff(Optional.empty(), row.member()));
            return row;
        }

        private void link(StaffRow person, Employment employment) {
            StaffMember before = person.member();
            person.fill(linked(person, employment), Folding.fold(before.name()));
            known.add(person);
            tell(StaffEntries.staff(Optional.of(before), person.member()));
        }

        private PositionRow addPosition(Employment employment) {
            PositionRow row = freshPost(employment);
            known.add(row);
            keep(row, StaffEntries.position(Optional.empty(), row.position()));
            return row;
        }

        private void addTerm(PositionRow post, StaffRow holder, Employment employment) {
            TermRow row = new TermRow(Ids.next(), post, holder);
            row.fill(order(post.id(), holder.id(), employment));
            known.add(row);
            keep(row, StaffEntries.term(Optional.empty(), row.term()));
        }

        private void keep(DatedRow row, AuditEntry.Builder entry) {
            written.ifPresent(em -> em.persist(row));
            tell(entry);
        }

        private void tell(AuditEntry.Builder entry) {
            written.ifPresent(em -> trail.record(em, entry.by(by).build()));
        }
    }

    /** Whether a row tells the account of a person of whom none is known. */
    private static boolean brings(StaffRow person, Employment employment) {
        return person.member().subject().isEmpty() && employment.subject().isPresent();
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

    private static StaffOrder linked(StaffRow person, Employment employment) {
        return new StaffOrder(person.member().name(), employment.subject(), person.validFrom(), person.validTo());
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
