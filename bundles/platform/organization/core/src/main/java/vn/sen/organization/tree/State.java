// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyKind;

/** What can change of an agency while it lives. */
public record State(String name, AgencyKind kind, List<AgencyCode> codes, Optional<UUID> parent, boolean confirmed) {

    public State {
        codes = List.copyOf(codes);
    }

    State named(String other, AgencyKind otherKind, boolean sure) {
        return new State(other, otherKind, codes, parent, confirmed && sure);
    }

    State coded(List<AgencyCode> others, boolean sure) {
        return new State(name, kind, others, parent, confirmed && sure);
    }

    State under(Optional<UUID> other, boolean sure) {
        return new State(name, kind, codes, other, confirmed && sure);
    }

    State sure() {
        return new State(name, kind, codes, parent, true);
    }
}
