// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sen.organization.register.Folding;

/**
 * What is recorded of everybody and everything that some employments speak of, read with a few questions, however many
 * they are. What is recorded afterwards is to be noted here.
 */
final class EmploymentSnapshot implements StaffFacts {

    private static final int AT_ONCE = 1_000;

    private final Map<UUID, StaffRow> people = new HashMap<>();
    private final Map<String, StaffRow> peopleBySubject = new HashMap<>();
    private final Map<Post, List<PositionRow>> positions = new HashMap<>();
    private final Map<UUID, TermRow> terms = new HashMap<>();
    private final Map<UUID, List<TermRow>> termsByHolder = new HashMap<>();
    private final Map<UUID, List<TermRow>> termsByPosition = new HashMap<>();
    private final Map<UUID, List<DelegationRow>> delegations = new HashMap<>();

    private record Post(UUID agency, String title) {

        static Post of(UUID agency, String title) {
            return new Post(agency, Folding.fold(title));
        }
    }

    private EmploymentSnapshot() {}

    static EmploymentSnapshot of(EntityManager em, Collection<Employment> employments) {
        EmploymentSnapshot snapshot = new EmploymentSnapshot();
        in(em, "select s from StaffRow s where s.id in :keys", StaffRow.class, each(employments, Employment::person))
                .forEach(snapshot::add);
        in(
                        em,
                        "select s from StaffRow s where s.subject in :keys",
                        StaffRow.class,
                        each(employments, employment -> employment.subject().orElse(null)))
                .forEach(snapshot::add);
        in(
                        em,
                        "select p from PositionRow p where p.agency in :keys",
                        PositionRow.class,
                        each(employments, Employment::agency))
                .forEach(snapshot::add);
        snapshot.readTerms(em);
        return snapshot;
    }

    private void readTerms(EntityManager em) {
        String term = "select t from TermRow t join fetch t.position join fetch t.holder where ";
        Set<UUID> posts = positions.values().stream()
                .flatMap(List::stream)
                .map(DatedRow::id)
                .collect(Collectors.toSet());
        in(em, term + "t.position.id in :keys", TermRow.class, posts).forEach(this::add);
        in(em, term + "t.holder.id in :keys", TermRow.class, people.keySet()).forEach(this::add);
        in(
                        em,
                        "select d from DelegationRow d join fetch d.standIn where d.term.id in :keys",
                        DelegationRow.class,
                        terms.keySet())
                .forEach(row -> put(delegations, row.term().id(), row));
    }

    void add(StaffRow person) {
        people.put(person.id(), person);
        person.member().subject().ifPresent(subject -> peopleBySubject.put(subject, person));
    }

    void add(PositionRow position) {
        put(positions, Post.of(position.agency(), position.position().title()), position);
    }

    void add(TermRow term) {
        if (terms.put(term.id(), term) == null) {
            put(termsByHolder, term.holder().id(), term);
            put(termsByPosition, term.position().id(), term);
        }
    }

    /** Whom an employment means: the person with its key before the one with its account. */
    Optional<StaffRow> person(Employment employment) {
        return Optional.ofNullable(people.get(employment.person()))
                .or(() -> employment.subject().map(peopleBySubject::get));
    }

    /** The position with this title: the one that is there on all these days before one that is not. */
    Optional<PositionRow> position(Employment employment) {
        return positions.getOrDefault(Post.of(employment.agency(), employment.title()), List.of()).stream()
                .min(Comparator.comparing(
                                (PositionRow row) -> !employment.days().within(row.days()))
                        .thenComparing(DatedRow::validFrom));
    }

    /** The term of this person in this position that begins on the same day. */
    Optional<TermRow> term(UUID position, UUID holder, Employment employment) {
        return termsOf(holder).stream()
                .filter(term -> term.position().id().equals(position)
                        && term.validFrom().equals(employment.days().from()))
                .findFirst();
    }

    @Override
    public boolean accountTaken(String subject, UUID person) {
        StaffRow holder = peopleBySubject.get(subject);
        return holder != null && !holder.id().equals(person);
    }

    @Override
    public List<TermRow> termsOf(UUID holder) {
        return termsByHolder.getOrDefault(holder, List.of());
    }

    @Override
    public List<TermRow> termsIn(UUID position) {
        return termsByPosition.getOrDefault(position, List.of());
    }

    @Override
    public List<DelegationRow> delegationsOf(UUID term) {
        return delegations.getOrDefault(term, List.of());
    }

    private static <K, R> void put(Map<K, List<R>> lists, K key, R row) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
    }

    private static <K> Set<K> each(Collection<Employment> employments, Function<Employment, K> key) {
        return employments.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <R> List<R> in(EntityManager em, String query, Class<R> type, Set<?> keys) {
        List<?> all = List.copyOf(keys);
        List<R> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(em.createQuery(query, type)
                    .setParameter("keys", all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .getResultList());
        }
        return found;
    }
}
