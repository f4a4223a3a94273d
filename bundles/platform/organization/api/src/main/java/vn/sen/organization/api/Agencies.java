// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The agencies of a province as a tree that has a state for every day, past and future. Answers come from memory and
 * cost no query as a rule; an act recorded on this node is seen at once, one of another node within a second. Safe for
 * many threads. An identifier that was never given is answered like an agency that does not live on the day.
 */
@ProviderType
public interface Agencies {

    /** The agency as it stands on the day; empty when it does not live then. */
    Optional<Agency> find(UUID id, LocalDate at);

    /**
     * The agency on the day nearest to {@code at} on which it lives: for records that name an agency which has ended,
     * or which is yet to be founded. Empty only for an identifier that was never given.
     */
    Optional<Agency> nearest(UUID id, LocalDate at);

    /** The agency that bears the code on the day, in either order of the decrees or as administrative unit number. */
    Optional<Agency> byCode(String code, LocalDate at);

    /** Agencies without a parent on the day, by code and name. */
    List<Agency> roots(LocalDate at);

    /** Agencies directly under this one on the day, by kind, code and name. */
    List<Agency> children(UUID agency, LocalDate at);

    /** What it belongs to on the day, nearest first; empty for a root and for one that does not live. */
    List<Agency> ancestors(UUID agency, LocalDate at);

    /** The agency and everything under it on the day; empty when it does not live then. */
    Set<UUID> subtree(UUID agency, LocalDate at);

    /**
     * The subtree, and with it every agency that ended by the day and whose successors on the day all lie in the
     * subtree: those whose records an official of this agency answers for now.
     */
    Set<UUID> answersFor(UUID agency, LocalDate at);

    /** Agencies that succeeded it directly when it ended; empty while it lives, and when it ended without a successor. */
    Set<UUID> successors(UUID agency);

    /** Agencies that ended and that this one succeeded directly. */
    Set<UUID> predecessors(UUID agency);

    /**
     * Under which agencies of the day a record of this agency is counted: the agency itself while it lives, else its
     * successors and theirs, as far as it takes to reach agencies that live on the day. How much of it went to each is
     * not known: where there are several, the record belongs to all of them together. Empty when nobody succeeded it,
     * and when it is founded only after the day.
     */
    Set<UUID> rolledUp(UUID agency, LocalDate at);

    /**
     * Sorts agencies by what they are rolled up to on the day. Each agency stands in exactly one group, so that sums over
     * the groups count nothing twice; agencies that have several successors form a group of their own for that set, and
     * those without any stand under the empty set.
     */
    Map<Set<UUID>, Set<UUID>> rolledUpGroups(Set<UUID> agencies, LocalDate at);

    /** Every agency that lived on at least one day from {@code from} to {@code to}, both included. */
    Set<UUID> living(LocalDate from, LocalDate to);

    /** Agencies that fit the question, by name. */
    List<Agency> search(AgencyQuery query);

    /** Grows with every change of the tree on any node; for those who keep something computed from it. */
    long revision();
}
