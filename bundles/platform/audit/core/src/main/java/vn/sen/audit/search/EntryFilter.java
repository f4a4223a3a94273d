// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.search;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sen.audit.entry.StoredEntry;

/**
 * Which entries are wanted; an empty part asks for nothing.
 *
 * @param from the first moment
 * @param until the first moment no longer wanted
 * @param who subject of the caller, or part of its name
 * @param action code; with a full stop at its end, all of that module
 * @param outcome name of an {@link vn.sen.audit.api.Outcome}
 * @param agency what was typed to name an agency
 * @param agencies identifiers and codes, of which an entry bears one; in place of {@code agency}, which may name it
 *     otherwise
 */
public record EntryFilter(
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> who,
        Optional<String> action,
        Optional<String> outcome,
        Optional<String> objectType,
        Optional<String> objectId,
        Optional<String> agency,
        Optional<String> request,
        Optional<Set<String>> agencies) {

    public EntryFilter {
        agencies = agencies.map(Set::copyOf);
    }

    /** Every entry. */
    public static EntryFilter all() {
        return new EntryFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same question, of which only entries of these agencies answer; asked again, of those that are among both. */
    public EntryFilter of(Set<String> names) {
        Set<String> both = new HashSet<>(names);
        agencies.ifPresent(both::retainAll);
        return new EntryFilter(
                from, until, who, action, outcome, objectType, objectId, agency, request, Optional.of(both));
    }

    /** How an entry may name its agency; empty when any will do. */
    Optional<Set<String>> agencyNames() {
        return agencies.or(() -> agency.map(Set::of));
    }

    /** The parts that ask for something, by the names of their parameters. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        from.ifPresent(value -> asked.put("from", value.toString()));
        until.ifPresent(value -> asked.put("until", value.toString()));
        who.ifPresent(value -> asked.put("who", value));
        action.ifPresent(value -> asked.put("action", value));
        outcome.ifPresent(value -> asked.put("outcome", value));
        objectType.ifPresent(value -> asked.put("objectType", value));
        objectId.ifPresent(value -> asked.put("objectId", value));
        agency.ifPresent(value -> asked.put("agency", value));
        request.ifPresent(value -> asked.put("request", value));
        return asked;
    }

    /** Whether this is an entry that {@link FilterSql} would find, were it sealed. */
    boolean asksFor(StoredEntry entry) {
        return from.map(moment -> !entry.happenedAt().isBefore(moment)).orElse(true)
                && until.map(moment -> entry.happenedAt().isBefore(moment)).orElse(true)
                && who.map(name -> isBy(entry, name)).orElse(true)
                && action.map(code -> isAction(entry, code)).orElse(true)
                && is(outcome, Optional.of(entry.outcome()))
                && is(objectType, entry.objectType())
                && is(objectId, entry.objectId())
                && agencyNames()
                        .map(names -> entry.agency().filter(names::contains).isPresent())
                        .orElse(true)
                && is(request, entry.request());
    }

    private static boolean isBy(StoredEntry entry, String name) {
        return entry.actor().equals(name)
                || entry.actorName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isAction(StoredEntry entry, String code) {
        return code.endsWith(".")
                ? entry.action().startsWith(code)
                : entry.action().equals(code);
    }

    private static boolean is(Optional<String> asked, Optional<String> value) {
        return asked.isEmpty() || asked.equals(value);
    }
}
