// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.sen.identity.api.Caller;

/**
 * What is recorded of one act. A text too long for its column ({@value #MOST_VALUE} characters for a value, the others
 * far less) is cut and ends with an ellipsis: an act is not refused because its record is long.
 *
 * @param action what was done, module first, in the words of the code: {@code procedures.revise}; a text
 *     {@code action.procedures.revise} in the audit service or the code itself is what a page shows
 * @param actor who; empty for the caller of the request under way, else the server itself
 * @param address from where; empty for the address of the request under way
 * @param request correlation id; empty for the id of the request under way
 * @param agency identifier or code of the one agency whose records it touches: its auditors see the entry. Empty for what
 *     belongs to no agency or to several, which only auditors of the whole province see
 * @param target upon what
 * @param changes only the fields that differ, personal values masked
 * @param reason why, in the words of who did it
 */
public record AuditEntry(
        String action,
        Outcome outcome,
        RetentionClass retention,
        Optional<Actor> actor,
        Optional<String> address,
        Optional<String> request,
        Optional<String> agency,
        Optional<Target> target,
        List<Change> changes,
        Optional<String> reason) {

    /** Characters of a value before or after a change that are kept. */
    public static final int MOST_VALUE = 2_000;

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final int LONGEST_ACTION = 100;

    public AuditEntry {
        if (action.length() > LONGEST_ACTION || !ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("The action \"" + action
                    + "\" is no code: write it as module.act in small letters, at most 100 characters");
        }
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
        changes = List.copyOf(changes);
    }

    /**
     * Upon what somebody acts.
     *
     * @param type kind of record, module first: {@code procedures.procedure}
     * @param id what identifies it for people, a code rather than a key of the database; no personal value
     */
    public record Target(String type, String id) {

        public Target {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(id, "id");
        }
    }

    /** Begins an entry: done, of the class {@link RetentionClass#GENERAL}, by the caller of the request under way. */
    public static Builder act(String action) {
        return new Builder(action);
    }

    /** Collects the parts of an entry. */
    public static final class Builder {

        private final String action;
        private Outcome outcome = Outcome.DONE;
        private RetentionClass retention = RetentionClass.GENERAL;
        private Optional<Actor> actor = Optional.empty();
        private Optional<String> address = Optional.empty();
        private Optional<String> request = Optional.empty();
        private Optional<String> agency = Optional.empty();
        private Optional<Target> target = Optional.empty();
        private Optional<String> reason = Optional.empty();
        private final List<Change> changes = new ArrayList<>();

        private Builder(String action) {
            this.action = action;
        }

        public Builder refused() {
            outcome = Outcome.REFUSED;
            return this;
        }

        public Builder retention(RetentionClass kept) {
            retention = kept;
            return this;
        }

        public Builder by(Actor who) {
            actor = Optional.of(who);
            return this;
        }

        public Builder by(Caller who) {
            return by(Actor.of(who));
        }

        public Builder from(String where) {
            address = Optional.of(where);
            return this;
        }

        public Builder request(String correlation) {
            request = Optional.of(correlation);
            return this;
        }

        /** The agency by its code, where its identifier is not known; codes pass from one agency to another. */
        public Builder agency(String code) {
            agency = Optional.of(code);
            return this;
        }

        /** The agency by its identifier, which stays when it is renamed or moved. */
        public Builder agency(UUID id) {
            return agency(id.toString());
        }

        /** The agency if it is exactly one. */
        public Builder agencies(Collection<UUID> touched) {
            Set<UUID> different = Set.copyOf(touched);
            if (different.size() == 1) {
                agency(different.iterator().next());
            }
            return this;
        }

        public Builder on(String type, Object id) {
            target = Optional.of(new Target(type, id.toString()));
            return this;
        }

        public Builder because(String why) {
            reason = Optional.of(why);
            return this;
        }

        /** A field of a new record, or another fact about the act: how many rows, which filter. */
        public Builder with(String field, Object value) {
            return changedMasked(field, Optional.empty(), shown(value), UnaryOperator.identity());
        }

        /** A field that the act may have changed; equal values are left out. An empty Optional means no value. */
        public Builder changed(String field, Object before, Object after) {
            return changedMasked(field, shown(before), shown(after), UnaryOperator.identity());
        }

        /** A personal value that the act may have changed: compared as it is, kept as {@code mask} leaves it. */
        public Builder changedMasked(
                String field, Optional<String> before, Optional<String> after, UnaryOperator<String> mask) {
            if (!before.equals(after)) {
                changes.add(new Change(field, before.map(mask), after.map(mask)));
            }
            return this;
        }

        private static Optional<String> shown(Object value) {
            if (value instanceof Optional<?> optional) {
                return optional.map(Object::toString);
            }
            return Optional.of(value.toString());
        }

        public AuditEntry build() {
            return new AuditEntry(action, outcome, retention, actor, address, request, agency, target, changes, reason);
        }
    }
}
