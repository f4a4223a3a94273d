// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Asks the database about the one record at hand. */
record StoredFacts(EntityManager em) implements StaffFacts {

    @Override
    public boolean accountTaken(String subject, UUID person) {
        return !em.createQuery("select s.id from StaffRow s where s.subject = :subject and s.id <> :id", UUID.class)
                .setParameter("subject", subject)
                .setParameter("id", person)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<TermRow> termsOf(UUID holder) {
        return found("select t from TermRow t where t.holder.id = :id", TermRow.class, holder);
    }

    @Override
    public List<TermRow> termsIn(UUID position) {
        return found("select t from TermRow t where t.position.id = :id", TermRow.class, position);
    }

    @Override
    public List<DelegationRow> delegationsOf(UUID term) {
        return found("select d from DelegationRow d where d.term.id = :id", DelegationRow.class, term);
    }

    private <R> List<R> found(String query, Class<R> type, UUID id) {
        return em.createQuery(query, type).setParameter("id", id).getResultList();
    }
}
