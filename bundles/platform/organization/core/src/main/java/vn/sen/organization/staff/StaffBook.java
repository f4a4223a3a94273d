// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Delegation;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Staffing;
import vn.sen.organization.api.Term;
import vn.sen.organization.register.Folding;
import vn.sen.persistence.api.Transactions;

/** Reads people, positions, terms and delegations. An agency that does not live on the day has none. */
@Component(service = {Staffing.class, StaffBook.class})
public final class StaffBook implements Staffing {

    private static final String ON_DAY = "%1$s.validFrom <= :day and (%1$s.validTo is null or %1$s.validTo >= :day)";

    private final Transactions transactions;
    private final Agencies agencies;

    @Activate
    public StaffBook(
            @Reference(target = "(osgi.unit.name=organization)") Transactions transactions,
            @Reference Agencies agencies) {
        this.transactions = transactions;
        this.agencies = agencies;
    }

    @Override
    public Optional<StaffMember> bySubject(String subject) {
        return transactions.read(
                em -> em.createQuery("select s from StaffRow s where s.subject = :subject", StaffRow.class)
                        .setParameter("subject", subject)
                        .getResultStream()
                        .findFirst()
                        .map(StaffRow::member));
    }

    @Override
    public List<Term> holders(UUID agency, LocalDate at) {
        return terms(at, "t.position.agency = :key", agency);
    }

    @Override
    public List<Term> heldBy(String subject, LocalDate at) {
        return terms(at, "t.holder.subject = :key", subject);
    }

    @Override
    public List<Delegation> delegatedTo(String subject, LocalDate at) {
        return delegations(at, "d.standIn.subject = :key", subject);
    }

    @Override
    public List<Delegation> standIns(UUID position, LocalDate at) {
        return delegations(at, "d.term.position.id = :key", position);
    }

    @Override
    public Set<UUID> agenciesOf(String subject, LocalDate at) {
        Set<UUID> all = new LinkedHashSet<>();
        heldBy(subject, at).forEach(term -> all.add(term.position().agency()));
        delegatedTo(subject, at)
                .forEach(delegation -> all.add(delegation.term().position().agency()));
        return all;
    }

    /** Who stands in for holders of positions of the agency on the day. */
    public List<Delegation> delegationsAt(UUID agency, LocalDate at) {
        return delegations(at, "d.term.position.agency = :key", agency);
    }

    /** Positions of an agency that can be held on the day, heads first. */
    public List<Versioned<Position>> positions(UUID agency, LocalDate at) {
        return transactions.read(em -> em.createQuery(
                        "select p from PositionRow p where p.agency = :agency and " + ON_DAY.formatted("p"),
                        PositionRow.class)
                .setParameter("agency", agency)
                .setParameter("day", at)
                .getResultStream()
                .map(row -> new Versioned<>(row.position(), row.version()))
                .sorted(Comparator.comparing(
                                (Versioned<Position> each) -> each.value().rank())
                        .thenComparing(each -> each.value().title())
                        .thenComparing(each -> each.value().id()))
                .toList());
    }

    /** People in service on the day whose name has all these words, by name. */
    public List<StaffMember> search(Optional<String> text, LocalDate at, Optional<UUID> after, int limit) {
        String wanted = "%" + text.map(Folding::fold).orElse("").replace(" ", "%") + "%";
        return transactions.read(em -> {
            Optional<StaffRow> last = after.flatMap(id -> Optional.ofNullable(em.find(StaffRow.class, id)));
            TypedQuery<StaffRow> query = em.createQuery(
                            "select s from StaffRow s where s.folded like :wanted and " + ON_DAY.formatted("s")
                                    + last.map(row -> " and (s.name > :name or s.name = :name and s.id > :id)")
                                            .orElse("")
                                    + " order by s.name, s.id",
                            StaffRow.class)
                    .setParameter("wanted", wanted)
                    .setParameter("day", at)
                    .setMaxResults(limit);
            last.ifPresent(
                    row -> query.setParameter("name", row.member().name()).setParameter("id", row.id()));
            return query.getResultStream().map(StaffRow::member).toList();
        });
    }

    public Optional<Versioned<StaffMember>> staff(UUID id) {
        return one(em -> em.find(StaffRow.class, id), row -> new Versioned<>(row.member(), row.version()));
    }

    public Optional<Versioned<Position>> position(UUID id) {
        return one(em -> em.find(PositionRow.class, id), row -> new Versioned<>(row.position(), row.version()));
    }

    public Optional<Versioned<Term>> term(UUID id) {
        return one(em -> em.find(TermRow.class, id), row -> new Versioned<>(row.term(), row.version()));
    }

    public Optional<Versioned<Delegation>> delegation(UUID id) {
        return one(em -> em.find(DelegationRow.class, id), row -> new Versioned<>(row.delegation(), row.version()));
    }

    /** What these people hold on the day, by person. */
    public Map<UUID, List<Term>> held(Collection<UUID> staff, LocalDate at) {
        return staff.isEmpty()
                ? Map.of()
                : terms(at, "t.holder.id in :key", staff).stream()
                        .collect(Collectors.groupingBy(term -> term.holder().id()));
    }

    /** Everything a person ever held, the newest first. */
    public List<Term> career(UUID staff) {
        return transactions.read(em -> em.createQuery(
                        "select t from TermRow t where t.holder.id = :staff order by t.validFrom desc, t.id",
                        TermRow.class)
                .setParameter("staff", staff)
                .getResultStream()
                .map(TermRow::term)
                .toList());
    }

    private List<Term> terms(LocalDate at, String condition, Object key) {
        return transactions.read(em -> em.createQuery(
                        "select t from TermRow t where " + condition + " and " + ON_DAY.formatted("t"), TermRow.class)
                .setParameter("key", key)
                .setParameter("day", at)
                .getResultStream()
                .map(TermRow::term)
                .filter(lives(at))
                .sorted(Comparator.comparing((Term term) -> term.position().rank())
                        .thenComparing(term -> term.holder().name())
                        .thenComparing(Term::id))
                .toList());
    }

    private List<Delegation> delegations(LocalDate at, String condition, Object key) {
        return transactions.read(em -> em.createQuery(
                        "select d from DelegationRow d where " + condition + " and " + ON_DAY.formatted("d")
                                + " order by d.validFrom, d.id",
                        DelegationRow.class)
                .setParameter("key", key)
                .setParameter("day", at)
                .getResultStream()
                .map(DelegationRow::delegation)
                .filter(delegation -> lives(at).test(delegation.term()))
                .toList());
    }

    private Predicate<Term> lives(LocalDate at) {
        return term -> agencies.find(term.position().agency(), at).isPresent();
    }

    private <R, T> Optional<T> one(Function<EntityManager, R> search, Function<R, T> view) {
        return transactions.read(
                em -> Stream.ofNullable(search.apply(em)).map(view).findFirst());
    }
}
