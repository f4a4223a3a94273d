// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.forms.api.FormKind;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.persistence.api.Ids;
import vn.sen.persistence.api.Transactions;

/**
 * Which template counts: the last one that was entered for the agency and is in force on the day, else that of the nearest
 * agency above it, else the province's, else the shipped one. Entries are never changed; each is recorded with its reason.
 */
@Component(service = TemplateBook.class)
public final class TemplateBook {

    private static final String NEWEST = "select t from TemplateRow t where t.kind = :kind and t.scope = :scope";

    private final Transactions transactions;
    private final AuditTrail trail;
    private final Agencies agencies;
    private final ShippedTemplates shipped;

    @Activate
    public TemplateBook(
            @Reference(target = "(osgi.unit.name=forms)") Transactions transactions,
            @Reference AuditTrail trail,
            @Reference Agencies agencies,
            @Reference ShippedTemplates shipped) {
        this.transactions = transactions;
        this.trail = trail;
        this.agencies = agencies;
        this.shipped = shipped;
    }

    /** The template with which a form of an agency is printed on a day. */
    public String inForce(FormKind kind, Scope scope, LocalDate day) {
        return transactions.read(em -> widening(scope, day).stream()
                .flatMap(one -> inForce(em, kind, one, day).flatMap(TemplateEntry::source).stream())
                .findFirst()
                .orElseGet(() -> shipped.template(kind)));
    }

    /** The entry of just this scope that is the last, whether in force already or later. */
    public Optional<TemplateEntry> last(FormKind kind, Scope scope) {
        return transactions.read(em -> last(em, kind, scope));
    }

    /** Entries of a scope, the newest first. */
    public List<TemplateEntry> history(FormKind kind, Scope scope, Optional<UUID> before, int limit) {
        return transactions.read(em -> {
            TypedQuery<TemplateRow> rows = em.createQuery(
                            NEWEST + (before.isPresent() ? " and t.id < :before" : "") + " order by t.id desc",
                            TemplateRow.class)
                    .setParameter("kind", kind)
                    .setParameter("scope", scope.key());
            before.ifPresent(id -> rows.setParameter("before", id));
            return rows.setMaxResults(limit)
                    .getResultStream()
                    .map(TemplateRow::read)
                    .toList();
        });
    }

    public Optional<TemplateEntry> find(UUID id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(TemplateRow.class, id)).map(TemplateRow::read));
    }

    /**
     * What is entered.
     *
     * @param source checked before; empty to have the wider template count again
     * @param expected the last entry that the author has seen
     */
    public record Change(
            FormKind kind,
            Scope scope,
            LocalDate validFrom,
            Optional<String> source,
            String reason,
            String author,
            Optional<UUID> expected,
            Optional<UUID> undoes) {}

    /** Enters a template. Empty when somebody else has entered one since the author looked. */
    public Optional<TemplateEntry> enter(Change change) {
        return transactions.call(em -> {
            lock(em);
            Optional<TemplateEntry> before = last(em, change.kind(), change.scope());
            if (!before.map(TemplateEntry::id).equals(change.expected())) {
                return Optional.empty();
            }
            TemplateEntry entry = new TemplateEntry(
                    Ids.next(),
                    change.kind(),
                    change.scope().key(),
                    change.validFrom(),
                    change.source(),
                    change.reason(),
                    change.author(),
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    change.undoes());
            em.persist(new TemplateRow(entry));
            trail.record(em, act(entry, before));
            return Optional.of(entry);
        });
    }

    /**
     * Takes the last entry back: what counted before it counts again, from the same day on.
     *
     * @return empty when the entry is not the last any more
     */
    public Optional<TemplateEntry> undo(TemplateEntry entry, Scope scope, String reason, String author) {
        Optional<TemplateEntry> before = history(entry.kind(), scope, Optional.of(entry.id()), 1).stream()
                .findFirst();
        return enter(new Change(
                entry.kind(),
                scope,
                entry.validFrom(),
                before.flatMap(TemplateEntry::source),
                reason,
                author,
                Optional.of(entry.id()),
                Optional.of(entry.id())));
    }

    private static AuditEntry act(TemplateEntry entry, Optional<TemplateEntry> before) {
        String action = entry.undoes().isPresent() ? "forms.template-undo" : "forms.template-enter";
        return AuditEntry.act(action)
                .on("forms.template", entry.kind() + "/" + entry.scope())
                .changed("validFrom", before.map(TemplateEntry::validFrom), Optional.of(entry.validFrom()))
                .changed("template", before.flatMap(TemplateEntry::source), entry.source())
                .because(entry.reason())
                .build();
    }

    private List<Scope> widening(Scope scope, LocalDate day) {
        List<Scope> scopes = new ArrayList<>();
        scope.agency().ifPresent(id -> {
            scopes.add(scope);
            agencies.ancestors(id, day).stream().map(Agency::id).map(Scope::of).forEach(scopes::add);
        });
        scopes.add(Scope.PROVINCE);
        return scopes;
    }

    private static Optional<TemplateEntry> inForce(EntityManager em, FormKind kind, Scope scope, LocalDate day) {
        return em.createQuery(NEWEST + " and t.validFrom <= :day order by t.id desc", TemplateRow.class)
                .setParameter("kind", kind)
                .setParameter("scope", scope.key())
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .map(TemplateRow::read)
                .findFirst();
    }

    private static Optional<TemplateEntry> last(EntityManager em, FormKind kind, Scope scope) {
        return em.createQuery(NEWEST + " order by t.id desc", TemplateRow.class)
                .setParameter("kind", kind)
                .setParameter("scope", scope.key())
                .setMaxResults(1)
                .getResultStream()
                .map(TemplateRow::read)
                .findFirst();
    }

    /** One change at a time, so that two who saw the same entry do not both follow it. */
    private static void lock(EntityManager em) {
        em.createNativeQuery("update forms.template_lock set number = number + 1 where id = 1")
                .executeUpdate();
    }
}
