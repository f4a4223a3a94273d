// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.Life;
import vn.sen.organization.tree.NewAgency;
import vn.sen.organization.tree.Span;
import vn.sen.organization.tree.State;
import vn.sen.web.api.Fault;

/** What the rows of one agency, in order of time, say beyond what is known of it. */
final class LifeDifference {

    private final UUID agency;
    private final Optional<Life> known;
    private final RowKeys keys;
    private final List<RowChange> changes = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** Why a row cannot be. */
    record Refusal(int row, Fault fault) {}

    LifeDifference(UUID agency, Optional<Life> known, RowKeys keys) {
        this.agency = agency;
        this.known = known;
        this.keys = keys;
    }

    List<RowChange> changes() {
        return changes;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    void compare(List<ImportedRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            ImportedRow row = rows.get(i);
            Optional<ImportedRow> before = i == 0 ? Optional.empty() : Optional.of(rows.get(i - 1));
            before.filter(last -> !last.to().map(day -> day.plusDays(1)).equals(Optional.of(row.from())))
                    .ifPresent(last -> refuse(row, "/valid_from", "rows-not-adjoining", last.number()));
            parent(row);
            if (known.isEmpty() && before.isEmpty()) {
                found(row);
            } else {
                alter(row, before);
            }
        }
        end(rows.get(rows.size() - 1));
    }

    private void found(ImportedRow row) {
        add(
                row,
                row.from(),
                Change.found(new NewAgency(Optional.of(agency), row.name(), row.kind(), row.codes(), parent(row))));
    }

    private void alter(ImportedRow row, Optional<ImportedRow> before) {
        Optional<State> there = known.flatMap(life -> state(life, row.from()));
        if (known.isPresent() && there.isEmpty()) {
            refuse(row, "/valid_from", "row-outside-life", known.get().from().toString());
            return;
        }
        boolean begins = known.isPresent()
                && known.get().spans().stream().anyMatch(span -> span.from().equals(row.from()));
        State was = there.orElseGet(() -> stated(before.orElseThrow()));
        State is = stated(row);
        if (differ(was, is) && begins) {
            refuse(row, "/name", "row-against-history", row.from().toString());
            return;
        }
        if (!was.name().equals(is.name()) || was.kind() != is.kind()) {
            add(row, row.from(), Change.rename(agency, row.name(), Optional.of(row.kind())));
        }
        if (!was.codes().equals(is.codes())) {
            add(row, row.from(), Change.recode(agency, row.codes()));
        }
        if (!was.parent().equals(is.parent())) {
            is.parent()
                    .ifPresentOrElse(
                            parent -> add(row, row.from(), Change.move(agency, parent)),
                            () -> refuse(row, "/parent", "parent-not-to-be-lost"));
        }
    }

    private void end(ImportedRow last) {
        Optional<LocalDate> to = known.flatMap(Life::to);
        List<UUID> successors = new ArrayList<>();
        for (String key : last.successors()) {
            keys.named(key, last.to().orElseThrow().plusDays(1))
                    .ifPresentOrElse(successors::add, () -> refuse(last, "/successors", "key-unknown", key));
        }
        if (last.to().isPresent() && to.isEmpty()) {
            add(
                    last,
                    last.to().get().plusDays(1),
                    Change.of(ChangeKind.DISSOLVE, agency).into(successors));
        } else if (to.isPresent() && !to.equals(last.to())) {
            refuse(last, "/valid_to", "row-ends-otherwise", to.get().toString());
        }
    }

    private Optional<UUID> parent(ImportedRow row) {
        return row.parent().flatMap(key -> {
            Optional<UUID> parent = keys.named(key, row.from());
            if (parent.isEmpty() && refusals.stream().noneMatch(refusal -> refusal.row() == row.number())) {
                refuse(row, "/parent", "key-unknown", key);
            }
            return parent;
        });
    }

    private State stated(ImportedRow row) {
        return new State(
                row.name(),
                row.kind(),
                row.codes().stream()
                        .flatMap(code -> AgencyCode.parse(code).stream())
                        .toList(),
                parent(row),
                row.confirmed());
    }

    private static boolean differ(State one, State other) {
        return !one.name().equals(other.name())
                || one.kind() != other.kind()
                || !one.codes().equals(other.codes())
                || !one.parent().equals(other.parent());
    }

    private static Optional<State> state(Life life, LocalDate day) {
        return life.spans().stream().filter(span -> span.holds(day)).findFirst().map(Span::state);
    }

    private void add(ImportedRow row, LocalDate effective, Change change) {
        changes.add(
                new RowChange(row.number(), effective, row.legalBasis(), change.sourced(row.confirmed(), row.note())));
    }

    private void refuse(ImportedRow row, String pointer, String code, Object... args) {
        refusals.add(new Refusal(row.number(), Fault.of(pointer, code, args)));
    }
}
