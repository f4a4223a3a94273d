// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.util.Set;
import java.util.stream.Collectors;
import vn.sen.identity.api.RoleGrant;

/** A person who may act: enabled, and with a password of the person's own, if with any. */
public record ActivePerson(AccountRecord account, Set<RoleGrant> grants) {

    public ActivePerson {
        grants = Set.copyOf(grants);
    }

    public Set<String> roles() {
        return grants.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet());
    }
}
