// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.organization.api.AgencyCode;
import vn.sen.web.api.Fault;

/** Which fields a change has, by its kind. What depends on the other acts is the business of {@link Replay}. */
public final class ChangeRules {

    private static final int LONGEST_NAME = 300;
    private static final int MOST_CODES = 6;

    private final List<Fault> faults = new ArrayList<>();
    private final Change change;
    private final String at;

    private ChangeRules(Change change, String pointer) {
        this.change = change;
        this.at = pointer;
    }

    /** Everything wrong with a change that stands at {@code pointer}. */
    public static List<Fault> check(Change change, String pointer) {
        ChangeRules rules = new ChangeRules(change, pointer);
        rules.run();
        return rules.faults;
    }

    private void run() {
        switch (change.kind()) {
            case FOUND -> {
                none("agencies", change.agencies());
                exactlyOneFounded();
                none("into", change.into());
            }
            case RENAME -> {
                oneAgency();
                required("name", change.name());
            }
            case RECODE -> {
                oneAgency();
                required("codes", change.codes());
                change.codes().ifPresent(codes -> codes(codes, at + "/codes"));
            }
            case MOVE -> {
                oneAgency();
                required("parent", change.parent());
            }
            case MERGE -> {
                atLeast("agencies", change.agencies(), 1);
                successors(1);
            }
            case SPLIT -> {
                oneAgency();
                successors(change.continues().orElse(false) ? 1 : 2);
            }
            case DISSOLVE, CONFIRM -> {
                atLeast("agencies", change.agencies(), 1);
                none("founds", change.founds());
            }
        }
        fields();
        change.name().ifPresent(name -> name(name, at + "/name"));
        for (int i = 0; i < change.founds().size(); i++) {
            founded(change.founds().get(i), at + "/founds/" + i);
        }
        twice("agencies", change.agencies());
        twice("into", change.into());
        if (change.agencies().stream().anyMatch(change.into()::contains)) {
            faults.add(Fault.of(at + "/into", "successor-of-itself"));
        }
    }

    private void fields() {
        forbid("name", change.name(), ChangeKind.RENAME);
        forbid("agencyKind", change.agencyKind(), ChangeKind.RENAME);
        forbid("codes", change.codes(), ChangeKind.RECODE);
        forbid("parent", change.parent(), ChangeKind.MOVE);
        forbid("continues", change.continues(), ChangeKind.SPLIT);
        forbid("childrenTo", change.childrenTo(), ChangeKind.MERGE, ChangeKind.SPLIT, ChangeKind.DISSOLVE);
        if (change.kind() == ChangeKind.RENAME
                || change.kind() == ChangeKind.RECODE
                || change.kind() == ChangeKind.MOVE) {
            none("founds", change.founds());
            none("into", change.into());
        }
    }

    private void founded(NewAgency agency, String pointer) {
        name(agency.name(), pointer + "/name");
        codes(agency.codes(), pointer + "/codes");
    }

    private void name(String name, String pointer) {
        if (name.isEmpty()) {
            faults.add(Fault.of(pointer, "name-missing"));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(Fault.of(pointer, "too-long", LONGEST_NAME));
        }
    }

    private void codes(List<String> codes, String pointer) {
        if (codes.size() > MOST_CODES) {
            faults.add(Fault.of(pointer, "too-many-items", MOST_CODES));
            return;
        }
        for (int i = 0; i < codes.size(); i++) {
            if (AgencyCode.parse(codes.get(i)).isEmpty()) {
                faults.add(Fault.of(pointer + "/" + i, "code-form", codes.get(i)));
            }
        }
    }

    private void exactlyOneFounded() {
        if (change.founds().size() != 1) {
            faults.add(Fault.of(at + "/founds", "exactly-one"));
        }
    }

    private void oneAgency() {
        if (change.agencies().size() != 1) {
            faults.add(Fault.of(at + "/agencies", "exactly-one"));
        }
    }

    private void successors(int least) {
        if (change.into().size() + change.founds().size() < least) {
            faults.add(Fault.of(at + "/into", "too-few-successors", least));
        }
    }

    private void atLeast(String field, List<?> values, int least) {
        if (values.size() < least) {
            faults.add(Fault.of(at + "/" + field, "too-few-items", least));
        }
    }

    private void none(String field, List<?> values) {
        if (!values.isEmpty()) {
            faults.add(Fault.of(
                    at + "/" + field, "field-not-of-kind", change.kind().name()));
        }
    }

    private void required(String field, Optional<?> value) {
        if (value.isEmpty()) {
            faults.add(Fault.of(
                    at + "/" + field, "field-of-kind-missing", change.kind().name()));
        }
    }

    private void forbid(String field, Optional<?> value, ChangeKind... kinds) {
        if (value.isPresent() && !List.of(kinds).contains(change.kind())) {
            faults.add(Fault.of(
                    at + "/" + field, "field-not-of-kind", change.kind().name()));
        }
    }

    private void twice(String field, List<UUID> ids) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                faults.add(Fault.of(at + "/" + field + "/" + i, "duplicate-item"));
            }
        }
    }
}
