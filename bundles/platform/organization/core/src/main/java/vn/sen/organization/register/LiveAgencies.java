// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyQuery;
import vn.sen.organization.tree.Life;
import vn.sen.organization.tree.RollUp;
import vn.sen.organization.tree.Tree;

/** Answers from the tree in memory. */
@Component
public final class LiveAgencies implements Agencies {

    private final ActRegister register;

    @Activate
    public LiveAgencies(@Reference ActRegister register) {
        this.register = register;
    }

    @Override
    public Optional<Agency> find(UUID id, LocalDate at) {
        return tree().life(id).flatMap(life -> life.on(at));
    }

    @Override
    public Optional<Agency> nearest(UUID id, LocalDate at) {
        return tree().life(id).map(life -> life.near(at));
    }

    @Override
    public Optional<Agency> byCode(String code, LocalDate at) {
        return tree().byCode(code, at);
    }

    @Override
    public List<Agency> roots(LocalDate at) {
        return tree().under(Optional.empty(), at);
    }

    @Override
    public List<Agency> children(UUID agency, LocalDate at) {
        return tree().under(Optional.of(agency), at);
    }

    @Override
    public List<Agency> ancestors(UUID agency, LocalDate at) {
        return tree().ancestors(agency, at);
    }

    @Override
    public Set<UUID> subtree(UUID agency, LocalDate at) {
        return tree().subtree(agency, at);
    }

    @Override
    public Set<UUID> answersFor(UUID agency, LocalDate at) {
        return tree().answersFor(agency, at);
    }

    @Override
    public Set<UUID> successors(UUID agency) {
        return tree().life(agency).map(Life::successors).orElse(Set.of());
    }

    @Override
    public Set<UUID> predecessors(UUID agency) {
        return Set.copyOf(tree().predecessors(agency));
    }

    @Override
    public Set<UUID> rolledUp(UUID agency, LocalDate at) {
        return tree().rolledUp(agency, at);
    }

    @Override
    public Map<Set<UUID>, Set<UUID>> rolledUpGroups(Set<UUID> agencies, LocalDate at) {
        return RollUp.groups(tree(), agencies, at);
    }

    @Override
    public Set<UUID> living(LocalDate from, LocalDate to) {
        return tree().living(from, to);
    }

    @Override
    public List<Agency> search(AgencyQuery query) {
        AgencySearch search = new AgencySearch(tree(), query);
        return search.found().limit(query.limit()).toList();
    }

    @Override
    public long revision() {
        return register.revision();
    }

    private Tree tree() {
        return register.tree();
    }
}
